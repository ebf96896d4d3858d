package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;

@UseCase
final class EndSessionService implements EndSession {

  private final SessionRepository sessions;
  private final EventPublisher events;
  private final InstantSource clock;

  EndSessionService(SessionRepository sessions, EventPublisher events, InstantSource clock) {
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void end(Caller caller, SessionId session, Client client) {
    if (!sessions.removeOne(caller.requireUser(), session)) {
      throw new FlowFault.NotFound("session");
    }
    var ended = new AuditEvent.LoggedOut(caller.user());
    events.publish(caller.telling(ended), client, clock.instant());
  }
}
