package dev.sluice.domain.id;

/** Identifies a device of any class by the integer that the wire calls {@code pk}; positive. */
public record DeviceId(long value) {

  public DeviceId {
    if (value <= 0) {
      throw new IllegalArgumentException("a device id must be positive but is " + value);
    }
  }
}
