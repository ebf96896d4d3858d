package dev.sluice.application.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of an endpoint.
 *
 * @param pk which it is to be, or null for any; it stays what it is
 */
record EndpointDeviceAttributes(@Nullable UUID pk, String name) {

  private static final int LONGEST = 64;

  EndpointDeviceAttributes {
    if (name != null && name.length() > LONGEST) {
      throw new IllegalArgumentException("name has at most " + LONGEST + " characters");
    }
  }
}
