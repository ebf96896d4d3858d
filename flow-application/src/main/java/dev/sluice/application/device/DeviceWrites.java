package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.DeviceId;
import java.time.InstantSource;

/** Renames and removes devices. */
final class DeviceWrites {

  private final Devices devices;
  private final LastFactor lastFactor;
  private final EventPublisher events;
  private final InstantSource clock;

  DeviceWrites(Devices devices, LastFactor lastFactor, EventPublisher events, InstantSource clock) {
    this.devices = devices;
    this.lastFactor = lastFactor;
    this.events = events;
    this.clock = clock;
  }

  void rename(DeviceId id, String name) {
    devices.rename(id, name, clock.instant());
  }

  void requireRemovable(DeviceId id, Caller caller) {
    lastFactor.requireRemovable(id, caller);
  }

  /** Whoever has no recovery codes any more may have been robbed of them: that is told apart. */
  void remove(DeviceId id, StoredObject device, Author author) {
    boolean removed = devices.remove(id);
    if (removed && device.app().equals(appOf(DeviceClass.STATIC))) {
      var disabled = new AuditEvent.RecoveryCodesDisabled(author.user(), device);
      events.publish(disabled.by(author.impersonator()), author.client(), clock.instant());
    }
  }

  private static String appOf(DeviceClass deviceClass) {
    return deviceClass.model().substring(0, deviceClass.model().indexOf('.'));
  }
}
