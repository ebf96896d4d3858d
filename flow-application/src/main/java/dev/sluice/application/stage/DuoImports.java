package dev.sluice.application.stage;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Adds people whom Duo knows already. */
final class DuoImports {

  private static final String NAME = "Imported Duo Authenticator";

  private final Devices devices;
  private final UserRepository users;
  private final EventPublisher events;
  private final InstantSource clock;

  DuoImports(Devices devices, UserRepository users, EventPublisher events, InstantSource clock) {
    this.devices = devices;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody who is called so. */
  Optional<UserId> findUser(String username) {
    return users.find(List.of(UserField.USERNAME), username, false).map(Subject::id);
  }

  /** Adds a device, within the unit of work; whether it was not there yet. */
  boolean add(StageId stage, UserId user, String duoUser, Caller caller, Client client) {
    Instant now = clock.instant();
    Registration registration =
        Registration.pending(devices.nextId(), user, NAME, now).confirmedAt(now);
    Device device = new DuoDevice(registration, stage, duoUser);
    if (!devices.add(device)) {
      return false;
    }
    events.publish(
        caller.telling(
            new AuditEvent.ModelCreated(caller.user(), Devices.keyOf(device).named(NAME))),
        client,
        now);
    return true;
  }
}
