package dev.sluice.domain.blueprint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry wants of the thing that it names. */
public enum EntryState {
  /** To exist with these attributes; those that are not named stay. */
  PRESENT,
  /** To exist; what exists already is left as it is. */
  CREATED,
  /** To be new; that it exists already fails the whole document. */
  MUST_CREATED,
  /** Not to exist. */
  ABSENT;

  /** How documents write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that is written like this. */
  public static Optional<EntryState> find(String text) {
    return Arrays.stream(values()).filter(state -> state.text().equals(text)).findAny();
  }
}
