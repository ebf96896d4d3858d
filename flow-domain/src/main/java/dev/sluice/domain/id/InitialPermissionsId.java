package dev.sluice.domain.id;

/** Identifies what a role is given on new objects, by the integer that the wire calls pk. */
public record InitialPermissionsId(int value) {

  public InitialPermissionsId {
    if (value <= 0) {
      throw new IllegalArgumentException("an id must be positive but is " + value);
    }
  }
}
