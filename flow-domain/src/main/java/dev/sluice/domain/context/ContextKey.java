package dev.sluice.domain.context;

/**
 * A typed key of the {@link Context}.
 *
 * @param <T> the type of the value; a record, an enum or one of the JDK's value types, so that it
 *     can be stored
 */
public final class ContextKey<T> {

  private final String wireName;
  private final Class<T> type;
  private final boolean secret;

  private ContextKey(String wireName, Class<T> type, boolean secret) {
    this.wireName = wireName;
    this.type = type;
    this.secret = secret;
  }

  /**
   * A key whose value may be read by administrators.
   *
   * @param wireName the stable name under which the value is stored, exported and seen by policies
   */
  public static <T> ContextKey<T> of(String wireName, Class<T> type) {
    return new ContextKey<>(wireName, type, false);
  }

  /** A key whose value is encrypted at rest and never shown. */
  public static <T> ContextKey<T> secret(String wireName, Class<T> type) {
    return new ContextKey<>(wireName, type, true);
  }

  /** The stable name. */
  public String wireName() {
    return wireName;
  }

  /** The type of the value. */
  public Class<T> type() {
    return type;
  }

  /** Whether the value is encrypted at rest and never shown. */
  public boolean isSecret() {
    return secret;
  }

  /** Keys are the same when they have the same name: a second type for one name is a mistake. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ContextKey<?> key && wireName.equals(key.wireName);
  }

  @Override
  public int hashCode() {
    return wireName.hashCode();
  }

  @Override
  public String toString() {
    return wireName;
  }
}
