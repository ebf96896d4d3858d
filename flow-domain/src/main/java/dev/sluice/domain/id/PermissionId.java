package dev.sluice.domain.id;

/** Identifies a permission within one installation; positive, and for ever of that permission. */
public record PermissionId(int value) {

  public PermissionId {
    if (value <= 0) {
      throw new IllegalArgumentException("a permission id must be positive but is " + value);
    }
  }
}
