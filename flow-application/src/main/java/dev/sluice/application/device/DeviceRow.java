package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceType;
import org.jspecify.annotations.Nullable;

/**
 * A device as lists have it.
 *
 * @param device the device
 * @param user whose it is
 * @param type the type of its authenticator, or null where none is known
 */
public record DeviceRow(Device device, PartialUser user, @Nullable DeviceType type) {

  /** The field that tells the class. */
  public static final String CLASS = "device_class";

  /** The field that tells whether it is confirmed. */
  public static final String CONFIRMED = "confirmed";

  int pk() {
    return Math.toIntExact(device.id().value());
  }
}
