package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.SessionRepository.StoredSession;
import dev.sluice.application.port.UserAgents;
import dev.sluice.domain.identity.Session;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class ListSessionsService implements ListSessions {

  private final SessionRepository sessions;
  private final UserAgents userAgents;
  private final InstantSource clock;

  ListSessionsService(SessionRepository sessions, UserAgents userAgents, InstantSource clock) {
    this.sessions = sessions;
    this.userAgents = userAgents;
    this.clock = clock;
  }

  @Override
  public List<OwnSession> list(Caller caller) {
    return sessions.list(caller.requireUser(), LIMIT, clock.instant()).stream()
        .map(stored -> own(stored, caller))
        .toList();
  }

  private OwnSession own(StoredSession stored, Caller caller) {
    Session session = stored.session();
    return new OwnSession(
        session.id(),
        caller.isBy(session.id()),
        stored.address(),
        stored.userAgent(),
        userAgents.describe(stored.userAgent()),
        session.created(),
        session.lastUsed(),
        session.expires());
  }
}
