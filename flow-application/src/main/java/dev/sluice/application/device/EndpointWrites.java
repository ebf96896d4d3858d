package dev.sluice.application.device;

import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Writes endpoints down: whoever does is whose they are. */
final class EndpointWrites {

  private final EndpointDevices endpoints;
  private final PrimaryKeys keys;
  private final InstantSource clock;

  EndpointWrites(EndpointDevices endpoints, PrimaryKeys keys, InstantSource clock) {
    this.endpoints = endpoints;
    this.keys = keys;
    this.clock = clock;
  }

  ObjectKey add(EndpointDeviceAttributes attributes, Author author) {
    UserId owner = author.user().id();
    if (owner == null) {
      throw new FlowFault.Invalid(List.of(Problem.invalid("An endpoint is somebody's.")));
    }
    UUID wished = attributes.pk();
    var id = new EndpointDeviceId(wished == null ? keys.next(null) : wished);
    Instant now = clock.instant();
    var endpoint = new EndpointDevice(id, owner, attributes.name(), now, now);
    endpoints.add(endpoint);
    return EndpointDevices.keyOf(endpoint);
  }

  void rename(EndpointDeviceId id, String name) {
    endpoints.rename(id, name, clock.instant());
  }

  void remove(EndpointDeviceId id) {
    endpoints.remove(id);
  }
}
