package dev.sluice.application.port;

import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Endpoints in memory. */
public final class InMemoryEndpointDevices implements EndpointDevices {

  private final InMemoryTable<EndpointDeviceId, EndpointDevice> endpoints;

  public InMemoryEndpointDevices(ImmediateUnitOfWork work) {
    this.endpoints = new InMemoryTable<>(work);
  }

  @Override
  public Optional<EndpointDevice> find(EndpointDeviceId id) {
    return endpoints.find(id);
  }

  @Override
  public void add(EndpointDevice endpoint) {
    if (find(endpoint.id()).isPresent()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("pk", "unique", "endpoint device with this pk already exists.")));
    }
    endpoints.put(endpoint.id(), endpoint);
  }

  @Override
  public void rename(EndpointDeviceId id, String name, Instant now) {
    find(id)
        .map(old -> new EndpointDevice(old.id(), old.user(), name, old.created(), now))
        .ifPresent(renamed -> endpoints.put(id, renamed));
  }

  @Override
  public boolean remove(EndpointDeviceId id) {
    return endpoints.removeIf(endpoint -> endpoint.id().equals(id));
  }

  /** All endpoints. */
  public List<EndpointDevice> list() {
    return endpoints.list();
  }
}
