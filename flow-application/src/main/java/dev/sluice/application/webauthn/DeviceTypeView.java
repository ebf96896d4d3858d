package dev.sluice.application.webauthn;

import dev.sluice.domain.device.DeviceType;
import java.util.UUID;

/**
 * A type of authenticators as it is shown.
 *
 * @param aaguid what authenticators of the type call it
 * @param description what people call it
 */
public record DeviceTypeView(UUID aaguid, String description) {

  /** A type, as it is shown. */
  public static DeviceTypeView of(DeviceType type) {
    return new DeviceTypeView(type.aaguid(), type.description());
  }
}
