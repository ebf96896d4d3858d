package dev.sluice.domain.rbac;

import java.util.Locale;

/**
 * An object that refers to another one, and what removing that one does to it.
 *
 * @param user the object that refers
 * @param name what it is called
 * @param action what happens to it
 */
public record UsedBy(ObjectKey user, String name, Action action) {

  /** What the removal of an object does to another that refers to it. */
  public enum Action {
    /** It goes too. */
    CASCADE,
    /** It stays, and is no longer connected. */
    CASCADE_MANY,
    /** It stays, and refers to nothing. */
    SET_NULL,
    /** It stays, and refers to the default. */
    SET_DEFAULT,
    /** It cannot be without, so that nothing is removed until it refers to something else. */
    LEFT_DANGLING;

    /** How the wire writes it. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
