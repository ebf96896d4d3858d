package dev.sluice.application.device;

import dev.sluice.domain.device.EndpointDevice;
import java.util.UUID;

/** An endpoint as it is shown. */
record EndpointDeviceView(UUID pk, String name) {

  static EndpointDeviceView of(EndpointDevice endpoint) {
    return new EndpointDeviceView(endpoint.id().value(), endpoint.name());
  }
}
