package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.identity.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class EndImpersonationService implements EndImpersonation {

  private final SessionSwitch sessions;
  private final EventPublisher events;
  private final InstantSource clock;

  EndImpersonationService(SessionSwitch sessions, EventPublisher events, InstantSource clock) {
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<ClientEffect> end(Caller caller, Client client) {
    caller.requireUser();
    Session session = caller.session();
    if (session == null || session.impersonator() == null) {
      return List.of();
    }
    Instant now = clock.instant();
    events.publish(new AuditEvent.ImpersonationEnded(session.owner(), session.user()), client, now);
    return sessions.become(session.used(now).actingAsOwner(), client, now);
  }
}
