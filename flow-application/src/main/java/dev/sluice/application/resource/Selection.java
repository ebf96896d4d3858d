package dev.sluice.application.resource;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * What a request wants to see of objects.
 *
 * @param hidden the fields that are null
 */
public record Selection(Set<String> hidden) {

  public Selection {
    hidden = Set.copyOf(hidden);
  }

  /** An object as it is wanted. */
  public Value.Fields of(Value.Fields shown) {
    if (hidden.isEmpty()) {
      return shown;
    }
    var fields = new LinkedHashMap<>(shown.fields());
    hidden.forEach(field -> fields.replace(field, Value.NULL));
    return new Value.Fields(fields);
  }
}
