package dev.sluice.domain.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * How messages call an entry.
 *
 * @param path where it stands, for example {@code entries[2]}
 * @param id the handle that its author gave it
 */
public record EntryName(String path, @Nullable String id) {

  /** Both, as a person reads them. */
  public String text() {
    return id == null ? path : path + " (id \"" + id + "\")";
  }
}
