package dev.sluice.domain.shared;

/**
 * A secret in a configuration: it can be written but is never shown, and is encrypted at rest.
 *
 * @param value in the clear, perhaps blank
 */
public record Secret(String value) {

  /** No secret. */
  public static final Secret NONE = new Secret("");

  /** Not the secret. */
  @Override
  public String toString() {
    return "Secret[]";
  }
}
