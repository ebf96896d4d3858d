package dev.sluice.domain.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of entries that create or update anything there is, all or nothing.
 *
 * @param metadata what it says about itself, if anything
 * @param context defaults for {@code !Context}
 */
public record Blueprint(
    @Nullable BlueprintMetadata metadata, Node.Mapping context, List<EntrySection> sections) {

  /** The only version of the format that there is. */
  public static final int VERSION = 1;

  /** Keeps a copy. */
  public Blueprint {
    sections = List.copyOf(sections);
  }

  /** A document without sections. */
  public static Blueprint of(@Nullable BlueprintMetadata metadata, List<BlueprintEntry> entries) {
    return new Blueprint(metadata, Node.Mapping.NONE, List.of(new EntrySection(null, entries)));
  }

  /** All entries, in the order in which they are applied. */
  public List<BlueprintEntry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream()).toList();
  }
}
