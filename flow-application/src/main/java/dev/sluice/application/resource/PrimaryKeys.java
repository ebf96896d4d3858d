package dev.sluice.application.resource;

import dev.sluice.application.port.IdSource;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Primary keys for new objects. */
public final class PrimaryKeys {

  private final IdSource ids;

  public PrimaryKeys(IdSource ids) {
    this.ids = ids;
  }

  /**
   * The key that is wished for, or a new one.
   *
   * @param wished null for a new one
   * @throws FlowFault.Invalid if the wish is no UUID
   */
  public UUID next(@Nullable String wished) {
    if (wished == null) {
      return ids.next();
    }
    return new FieldType.Key()
        .parse(wished)
        .map(Value.class::cast)
        .map(key -> UUID.fromString(((Value.Text) key).text()))
        .orElseThrow(
            () -> new FlowFault.Invalid(List.of(Problem.invalid("pk", "Must be a valid UUID."))));
  }
}
