package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The devices of one class: seen, renamed and removed here, registered only in flows. */
final class DeviceResource<A extends Named, V> implements Resource<A, V> {

  private final DeviceKind<A, V> kind;
  private final DeviceDoor door;
  private final Listing<DeviceRow> listing;
  private final DeviceWrites writes;
  private final Profile<A, V> profile;

  DeviceResource(
      DeviceKind<A, V> kind, DeviceDoor door, Listing<DeviceRow> listing, DeviceWrites writes) {
    this.kind = kind;
    this.door = door;
    this.listing = listing;
    this.writes = writes;
    this.profile = door.profile(kind);
  }

  @Override
  public Profile<A, V> profile() {
    return profile;
  }

  @Override
  public V seenBy(Caller caller, V shown) {
    return kind.seen().apply(caller, shown);
  }

  @Override
  public Page<V> list(ListQuery query) {
    ListQuery ofClass =
        query.and(Criterion.is(DeviceRow.CLASS, Value.of(kind.deviceClass().wireName())));
    ListQuery shown =
        hidesUnconfirmed()
            ? ofClass.and(Criterion.is(DeviceRow.CONFIRMED, Value.of(true)))
            : ofClass;
    return listing.list(shown).map(kind.view());
  }

  @Override
  public Optional<Stored<A, V>> find(String key) {
    return listing.find(key).filter(row -> isHere(row.device())).map(this::stored);
  }

  @Override
  public Optional<Stored<A, V>> find(ObjectKey key) {
    return find(key.pk());
  }

  private boolean isHere(Device device) {
    return device.deviceClass() == kind.deviceClass()
        && (device.confirmed() || !hidesUnconfirmed());
  }

  private boolean hidesUnconfirmed() {
    return door == DeviceDoor.OWN && kind.confirmedOnly();
  }

  /** Nobody could say whose it is. */
  @Override
  public ObjectKey add(A attributes, @Nullable String pk, Author author) {
    throw new FlowFault.Invalid(
        List.of(Problem.invalid("Devices are registered by their owners, in flows.")));
  }

  @Override
  public void update(Stored<A, V> before, A attributes, Author author) {
    writes.rename(id(before), attributes.name());
  }

  @Override
  public void requireRemovable(Stored<A, V> stored, Caller caller) {
    writes.requireRemovable(id(stored), caller);
  }

  @Override
  public void remove(Stored<A, V> stored, Author author) {
    writes.remove(id(stored), stored.object(), author);
  }

  private static DeviceId id(Stored<?, ?> stored) {
    return new DeviceId(Long.parseLong(stored.key().pk()));
  }

  private Stored<A, V> stored(DeviceRow row) {
    Device device = row.device();
    return new Stored<>(
        new ObjectKey(profile.model(), Long.toString(device.id().value())),
        device.name(),
        door == DeviceDoor.OWN ? device.user() : null,
        kind.named().apply(device.name()),
        kind.view().apply(row));
  }
}
