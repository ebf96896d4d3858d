package dev.sluice.application.port;

import dev.sluice.domain.value.Value;
import java.util.List;

/**
 * What has to hold for a field.
 *
 * @param field its name on the wire
 * @param comparison how it is compared
 * @param values with what; several where any of them will do
 */
public record Criterion(String field, Comparison comparison, List<Value> values) {

  /** How a field is compared. */
  public enum Comparison {
    EXACT,
    IEXACT,
    CONTAINS,
    ICONTAINS,
    STARTSWITH,
    ISTARTSWITH,
    ENDSWITH,
    IENDSWITH,
    GT,
    GTE,
    LT,
    LTE,
    IN,
    /** Whether there is no value; compared with true or false. */
    ISNULL
  }

  public Criterion {
    values = List.copyOf(values);
  }

  /** That a field has a value; for a map, that it has at least these fields. */
  public static Criterion is(String field, Value value) {
    return new Criterion(field, Comparison.EXACT, List.of(value));
  }

  /** The only value. */
  public Value value() {
    return values.getFirst();
  }
}
