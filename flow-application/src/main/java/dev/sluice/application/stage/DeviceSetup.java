package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adds devices that somebody has shown to have. */
final class DeviceSetup {

  private final Devices devices;

  DeviceSetup(Devices devices) {
    this.devices = devices;
  }

  Registration registration(DeviceOwner owner, String name, Instant now) {
    return Registration.pending(devices.nextId(), owner.id(), name, now);
  }

  List<Device> list(DeviceOwner owner) {
    return devices.list(owner.id());
  }

  boolean isTaken(Device device) {
    return devices.isTaken(device);
  }

  /**
   * Adds a device, confirmed but not used yet: setting it up proves nothing about its owner.
   *
   * @return what follows; nothing if it must not be registered beside another
   */
  Optional<Learned> add(Device device, Registration registration, DeviceOwner owner, Instant now) {
    Device confirmed = device.with(registration.confirmedAt(now));
    if (!devices.add(confirmed)) {
      return Optional.empty();
    }
    var created =
        new AuditEvent.ModelCreated(
            owner.subject(), Devices.keyOf(confirmed).named(confirmed.name()));
    return Optional.of(Learned.NOTHING.causing(new Effect.Report(created)));
  }
}
