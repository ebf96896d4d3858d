package dev.sluice.domain.id;

/** Identifies a stored user by the integer that the wire calls {@code pk}; positive. */
public record UserId(long value) {

  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("a user id must be positive but is " + value);
    }
  }
}
