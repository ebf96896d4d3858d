package dev.sluice.application.audit;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventExports;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.event.EventExport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@UseCase
final class CompleteExportsService implements CompleteExports {

  private final EventExports exports;
  private final UserRepository users;
  private final EventPublisher events;
  private final InstantSource clock;

  CompleteExportsService(
      EventExports exports, UserRepository users, EventPublisher events, InstantSource clock) {
    this.exports = exports;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean completeNext() {
    Instant now = clock.instant();
    Optional<EventExport> completed = exports.completeNext(ExportQueries::of, now);
    completed.ifPresent(export -> tell(export, now));
    return completed.isPresent();
  }

  private void tell(EventExport export, Instant now) {
    StoredObject file =
        new StoredObject(
            ExportQueries.EXPORT.appLabel(),
            ExportQueries.EXPORT.model(),
            export.id().value().toString(),
            "Events");
    users
        .find(export.requestedBy())
        .ifPresent(user ->
            events.publish(
                new AuditEvent.ExportReady(user.asSubject(), file), Client.UNKNOWN, now));
  }
}
