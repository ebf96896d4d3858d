package dev.sluice.application.device;

import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Endpoints: people see their own, superusers write down which there are. */
final class EndpointDeviceResource
    implements Resource<EndpointDeviceAttributes, EndpointDeviceView> {

  private final EndpointDoor door;
  private final Listing<EndpointDevice> listing;
  private final EndpointWrites writes;
  private final Profile<EndpointDeviceAttributes, EndpointDeviceView> profile;

  EndpointDeviceResource(
      EndpointDoor door, Listing<EndpointDevice> listing, EndpointWrites writes) {
    this.door = door;
    this.listing = listing;
    this.writes = writes;
    this.profile = door.profile();
  }

  @Override
  public Profile<EndpointDeviceAttributes, EndpointDeviceView> profile() {
    return profile;
  }

  @Override
  public Page<EndpointDeviceView> list(ListQuery query) {
    return listing.list(query).map(EndpointDeviceView::of);
  }

  @Override
  public Optional<Stored<EndpointDeviceAttributes, EndpointDeviceView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<EndpointDeviceAttributes, EndpointDeviceView>> find(ObjectKey key) {
    return listing.find(key).map(this::stored);
  }

  /** Not by blueprints, which come by the door of the owners: it is one machine of one person. */
  @Override
  public ObjectKey add(EndpointDeviceAttributes attributes, @Nullable String pk, Author author) {
    if (door == EndpointDoor.OWN) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("Endpoints are written down by superusers.")));
    }
    return writes.add(attributes, author);
  }

  @Override
  public void update(
      Stored<EndpointDeviceAttributes, EndpointDeviceView> before,
      EndpointDeviceAttributes attributes,
      Author author) {
    writes.rename(id(before), attributes.name());
  }

  @Override
  public void remove(Stored<EndpointDeviceAttributes, EndpointDeviceView> stored, Author author) {
    writes.remove(id(stored));
  }

  private static EndpointDeviceId id(Stored<?, EndpointDeviceView> stored) {
    return new EndpointDeviceId(stored.shown().pk());
  }

  private Stored<EndpointDeviceAttributes, EndpointDeviceView> stored(EndpointDevice endpoint) {
    return new Stored<>(
        EndpointDevices.keyOf(endpoint),
        endpoint.name(),
        door == EndpointDoor.OWN ? endpoint.user() : null,
        new EndpointDeviceAttributes(endpoint.id().value(), endpoint.name()),
        EndpointDeviceView.of(endpoint));
  }
}
