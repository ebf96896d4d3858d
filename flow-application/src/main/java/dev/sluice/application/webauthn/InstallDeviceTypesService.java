package dev.sluice.application.webauthn;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.Installation;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@UseCase(unitOfWork = false)
final class InstallDeviceTypesService implements InstallDeviceTypes {

  private final Installation installation;
  private final DeviceTypeCatalogue catalogue;
  private final DeviceTypes types;
  private final EventPublisher events;
  private final InstantSource clock;
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  InstallDeviceTypesService(
      Installation installation,
      DeviceTypeCatalogue catalogue,
      DeviceTypes types,
      EventPublisher events,
      InstantSource clock) {
    this.installation = installation;
    this.catalogue = catalogue;
    this.types = types;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void install() {
    catalogue.refresh().ifPresent(complaint -> once(complaint, () -> tell(complaint)));
    once("device types of " + catalogue.edition(), () -> types.replaceAll(catalogue.list()));
  }

  /** What this node has seen done it does not ask the database for again. */
  private void once(String step, Runnable work) {
    if (!done.contains(step)) {
      if (!installation.has(step)) {
        installation.once(step, work);
      }
      done.add(step);
    }
  }

  private void tell(String complaint) {
    var event = new AuditEvent.ConfigurationError(Subject.ANONYMOUS, complaint, null);
    events.publish(event, Client.UNKNOWN, clock.instant());
  }
}
