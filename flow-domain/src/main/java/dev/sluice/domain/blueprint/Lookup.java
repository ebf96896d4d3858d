package dev.sluice.domain.blueprint;

import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.value.Value.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which row is meant: the one with the key, or else the first that has all of the values.
 *
 * @param key the primary key that is good enough alone
 * @param criteria what must all hold; if there are none, only the key counts
 */
public record Lookup(ModelName model, @Nullable Scalar key, List<Criterion> criteria) {

  /** Keeps a copy. */
  public Lookup {
    criteria = List.copyOf(criteria);
  }

  /** Whether it says nothing by which a row could be told from the others. */
  public boolean isBlank() {
    return key == null && criteria.isEmpty();
  }

  /**
   * That a field has a value.
   *
   * @param field its name, in {@code !Find} also with a lookup such as {@code name__startswith}
   * @param value for a map: what the field's map must contain
   */
  public record Criterion(String field, Value value) {}
}
