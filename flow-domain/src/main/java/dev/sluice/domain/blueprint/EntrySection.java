package dev.sluice.domain.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that their author has grouped; that means nothing beyond their order.
 *
 * @param name null for those of a document without sections
 */
public record EntrySection(@Nullable String name, List<BlueprintEntry> entries) {

  /** Keeps a copy. */
  public EntrySection {
    entries = List.copyOf(entries);
  }
}
