package dev.sluice.domain.shared;

/**
 * What is wrong with one field of something that somebody sent.
 *
 * @param field the wire name of the field, or {@link #NON_FIELD} for the whole
 * @param code the machine-readable reason, for example {@code required}
 * @param message the reason in words
 */
public record Problem(String field, String code, String message) {

  /** The field name under which the wire reports what concerns the whole body. */
  public static final String NON_FIELD = "non_field_errors";

  /** A refusal with the default code {@code invalid}. */
  public static Problem invalid(String field, String message) {
    return new Problem(field, "invalid", message);
  }

  /** A refusal of the whole, with the default code {@code invalid}. */
  public static Problem invalid(String message) {
    return invalid(NON_FIELD, message);
  }
}
