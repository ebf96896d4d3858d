package dev.sluice.application.resource;

import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A parameter that says whether a field is shown or null.
 *
 * @param name what requests call it, for example {@code include_groups}
 * @param field the field, for example {@code groups_obj}
 * @param byDefault whether the field is shown where nobody says anything
 */
public record Include(String name, String field, boolean byDefault) {

  private static final FieldType FLAG = new FieldType.Flag();

  boolean isWanted(Map<String, List<String>> parameters) {
    List<String> sent = parameters.getOrDefault(name, List.of());
    if (sent.isEmpty() || sent.getLast().isBlank()) {
      return byDefault;
    }
    return FLAG.parse(sent.getLast())
        .map(Value::isTruthy)
        .orElseThrow(() ->
            new FlowFault.Invalid(List.of(Problem.invalid(name, "Must be a valid boolean."))));
  }
}
