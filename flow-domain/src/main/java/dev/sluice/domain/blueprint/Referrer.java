package dev.sluice.domain.blueprint;

import dev.sluice.domain.rbac.ModelName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entry that a tag stands in, and the entries before it.
 *
 * @param model its model, once that is known
 * @param before what the entries before it stand for, by their ids
 */
public record Referrer(EntryName name, @Nullable ModelName model, Map<String, InstanceKey> before) {

  /** The same entry, now that its model is known. */
  public Referrer of(ModelName known) {
    return new Referrer(name, known, before);
  }
}
