package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.WebAuthnDevice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as it is shown. */
record WebAuthnDeviceView(
    int pk,
    String name,
    Instant createdOn,
    @Nullable WebAuthnDeviceTypeView deviceType,
    String aaguid,
    PartialUser user) {

  /** A type of authenticators as it is shown with a passkey. */
  record WebAuthnDeviceTypeView(UUID aaguid, String description) {}

  static WebAuthnDeviceView of(DeviceRow row) {
    var key = (WebAuthnDevice) row.device();
    DeviceType type = row.type();
    return new WebAuthnDeviceView(
        row.pk(),
        key.name(),
        key.registration().created(),
        type == null ? null : new WebAuthnDeviceTypeView(type.aaguid(), type.description()),
        key.credential().aaguid().toString(),
        row.user());
  }
}
