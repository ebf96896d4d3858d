package dev.sluice.application.device;

import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device among those of all classes.
 *
 * @param verboseName what people call such devices
 * @param verboseNamePlural the same for several
 * @param metaModelName its model
 * @param pk identifies it
 * @param name what its owner calls it
 * @param type its model with capitals
 * @param confirmed whether it counts
 * @param created when it was registered
 * @param lastUpdated when it last changed
 * @param lastUsed when it last proved something, or null
 * @param extraDescription what type of authenticator it is, or null where nobody knows
 * @param externalId what authenticators of this type call it, or null where they have none
 */
public record DeviceView(
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    String pk,
    String name,
    String type,
    boolean confirmed,
    Instant created,
    Instant lastUpdated,
    @Nullable Instant lastUsed,
    @Nullable String extraDescription,
    @Nullable String externalId) {

  static DeviceView of(DeviceRow row) {
    Device device = row.device();
    DeviceClass deviceClass = device.deviceClass();
    DeviceType type = row.type();
    return new DeviceView(
        deviceClass.verboseName(),
        deviceClass.verboseName() + "s",
        deviceClass.model(),
        Long.toString(device.id().value()),
        device.name(),
        deviceClass.label(),
        device.confirmed(),
        device.registration().created(),
        device.registration().updated(),
        device.lastUsed(),
        type == null ? null : type.description(),
        device instanceof WebAuthnDevice key ? key.credential().aaguid().toString() : null);
  }

  static DeviceView of(EndpointDevice endpoint) {
    return new DeviceView(
        EndpointDevice.VERBOSE_NAME,
        EndpointDevice.VERBOSE_NAME + "s",
        EndpointDevice.MODEL,
        endpoint.id().value().toString(),
        endpoint.name(),
        EndpointDevice.LABEL,
        true,
        endpoint.created(),
        endpoint.updated(),
        null,
        null,
        null);
  }
}
