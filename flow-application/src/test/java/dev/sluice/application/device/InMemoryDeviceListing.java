package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Devices of some people as rows, all at once. */
record InMemoryDeviceListing(Devices devices, List<UserId> people) implements Listing<DeviceRow> {

  @Override
  public Page<DeviceRow> list(ListQuery query) {
    List<DeviceRow> rows =
        people.stream()
            .flatMap(user -> devices.list(user).stream())
            .filter(device -> isVisible(device, query.visibility()))
            .filter(
                device -> query.criteria().stream().allMatch(criterion -> meets(device, criterion)))
            .map(InMemoryDeviceListing::row)
            .toList();
    return new Page<>(rows, rows.size());
  }

  @Override
  public Optional<DeviceRow> find(String key) {
    return devices.find(new DeviceId(Long.parseLong(key))).map(InMemoryDeviceListing::row);
  }

  @Override
  public Optional<DeviceRow> find(ObjectKey key) {
    return find(key.pk());
  }

  private static DeviceRow row(Device device) {
    var user = new PartialUser(device.user(), "somebody", "", true, null, "", Map.of(), "uid");
    return new DeviceRow(device, user, null);
  }

  private static boolean isVisible(Device device, Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everything() -> true;
      case Visibility.Nothing() -> false;
      case Visibility.Objects(var pks) -> pks.contains(Long.toString(device.id().value()));
      case Visibility.OwnRows(var owner) -> device.user().equals(owner);
    };
  }

  private static boolean meets(Device device, Criterion criterion) {
    Value value =
        switch (criterion.field()) {
          case DeviceRow.CLASS -> Value.of(device.deviceClass().wireName());
          case DeviceRow.CONFIRMED -> Value.of(device.confirmed());
          default -> Value.of(device.user().value());
        };
    return criterion.value().equals(value);
  }
}
