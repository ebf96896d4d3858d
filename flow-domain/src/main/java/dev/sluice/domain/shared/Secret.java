package dev.sluice.domain.shared;

/**
 * A text of a configuration that opens something elsewhere: sealed where it is stored, never shown.
 *
 * @param value as it is used
 */
public record Secret(String value) {

  /** Not the secret. */
  @Override
  public String toString() {
    return "Secret[]";
  }
}
