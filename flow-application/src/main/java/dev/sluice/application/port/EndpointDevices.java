package dev.sluice.application.port;

import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import java.time.Instant;
import java.util.Optional;

/** The machines of people. */
public interface EndpointDevices {

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
