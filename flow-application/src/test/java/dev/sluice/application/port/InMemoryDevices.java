package dev.sluice.application.port;

import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Devices in memory. Whoever holds them is alone. */
public final class InMemoryDevices implements Devices {

  private final ImmediateUnitOfWork work;
  private final InMemoryTable<DeviceId, Device> devices;
  private final AtomicLong lastId = new AtomicLong();

  public InMemoryDevices(ImmediateUnitOfWork work) {
    this.work = work;
    this.devices = new InMemoryTable<>(work);
  }

  /** Makes a device known, however it came to be. */
  public <D extends Device> D holding(D device) {
    lastId.accumulateAndGet(device.id().value(), Math::max);
    devices.join(device.id(), device);
    return device;
  }

  @Override
  public DeviceId nextId() {
    return new DeviceId(lastId.incrementAndGet());
  }

  @Override
  public List<Device> list(UserId user) {
    return devices.list().stream()
        .filter(device -> device.user().equals(user))
        .sorted(Comparator.comparingLong(device -> device.id().value()))
        .toList();
  }

  @Override
  public Optional<Device> find(DeviceId id) {
    return devices.find(id);
  }

  @Override
  public boolean isTaken(Device device) {
    return devices.find(other -> collide(other, device)).isPresent();
  }

  @Override
  public List<Device> hold(UserId user) {
    work.write(() -> {});
    return list(user);
  }

  @Override
  public List<Device> holdBeside(String credentialId) {
    work.write(() -> {});
    return devices.list().stream()
        .filter(WebAuthnDevice.class::isInstance)
        .map(WebAuthnDevice.class::cast)
        .filter(device -> device.credential().id().equals(credentialId))
        .findFirst()
        .map(device -> list(device.user()))
        .orElse(List.of());
  }

  @Override
  public boolean add(Device device) {
    if (isTaken(device) || find(device.id()).isPresent()) {
      return false;
    }
    devices.put(device.id(), device);
    return true;
  }

  @Override
  public void update(Device device) {
    find(device.id())
        .map(before -> device.with(device.registration().named(before.name(), updated(device))))
        .ifPresent(after -> devices.put(after.id(), after));
  }

  @Override
  public void rename(DeviceId id, String name, Instant now) {
    find(id)
        .map(before -> before.with(before.registration().named(name, now)))
        .ifPresent(after -> devices.put(id, after));
  }

  @Override
  public boolean remove(DeviceId id) {
    return devices.removeIf(device -> device.id().equals(id));
  }

  private static Instant updated(Device device) {
    return device.registration().updated();
  }

  private static boolean collide(Device one, Device other) {
    boolean alike = one.identity().isPresent() && one.identity().equals(other.identity());
    return one.deviceClass() == other.deviceClass() && (alike || sameMailbox(one, other));
  }

  private static boolean sameMailbox(Device one, Device other) {
    return one instanceof EmailDevice first
        && other instanceof EmailDevice second
        && first.stage().equals(second.stage())
        && first.email().equalsIgnoreCase(second.email());
  }
}
