package dev.sluice.application.port;

import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.Instant;
import java.util.Optional;

/** The machines of people. */
public interface EndpointDevices {

  /** The model of endpoints. */
  ModelName MODEL = ModelName.of(EndpointDevice.MODEL);

  /** An endpoint as an object that permissions can be about. */
  static ObjectKey keyOf(EndpointDevice endpoint) {
    return new ObjectKey(MODEL, endpoint.id().value().toString());
  }

  /** An endpoint. */
  Optional<EndpointDevice> find(EndpointDeviceId id);

  /**
   * Adds an endpoint.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code pk} if there is one of that
   *     identity
   */
  void add(EndpointDevice endpoint);

  /** Renames an endpoint, if it is there. */
  void rename(EndpointDeviceId id, String name, Instant now);

  /**
   * Removes an endpoint.
   *
   * @return whether it was there
   */
  boolean remove(EndpointDeviceId id);
}
