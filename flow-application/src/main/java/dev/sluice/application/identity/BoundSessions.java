package dev.sluice.application.identity;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.identity.SessionBinding.Breach;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions, as long as they are used from where they are bound to; used from elsewhere they end.
 * Those that are bound to nothing, or are used from the same address as before, cost nothing.
 */
public final class BoundSessions {

  private final SessionRepository sessions;
  private final Whereabouts whereabouts;
  private final EventPublisher events;
  private final UnitOfWork work;

  /**
   * @param whereabouts tells where a session is used
   * @param events hears of sessions that ended
   */
  public BoundSessions(
      SessionRepository sessions, Whereabouts whereabouts, EventPublisher events, UnitOfWork work) {
    this.sessions = sessions;
    this.whereabouts = whereabouts;
    this.events = events;
    this.work = work;
  }

  /** The session that a key opens from where the client is. */
  public Optional<Session> find(SessionKey key, Client client, Instant now) {
    return sessions.find(key, now).flatMap(session -> admit(session, client, now));
  }

  /** A session that was found, unless it may not be used from where the client is. */
  public Optional<Session> admit(Session session, Client client, Instant now) {
    SessionBinding binding = session.binding();
    if (binding == null || binding.isAt(client.address())) {
      return Optional.of(session);
    }
    Location there = whereabouts.at(client.address());
    Optional<Breach> breach = binding.findBreach(client.address(), there);
    if (breach.isEmpty()) {
      return Optional.of(moved(session, binding.movedTo(client.address(), there)));
    }
    var event =
        new AuditEvent.SessionBroken(
            session.user(), breach.get(), binding.address(), client.address());
    end(session, event, client, now);
    return Optional.empty();
  }

  private Session moved(Session session, SessionBinding there) {
    Session moved = session.bound(there);
    sessions.update(moved);
    return moved;
  }

  /** Of two requests that find out at once only one tells. */
  private void end(Session session, AuditEvent event, Client client, Instant now) {
    UserId owner = session.owner().id();
    if (owner == null) {
      throw new IllegalStateException("only the session of somebody is bound");
    }
    work.perform(() -> {
      boolean ended = sessions.removeOne(owner, session.id());
      if (ended) {
        events.publish(event.by(session.impersonator()), client, now);
      }
      return ended;
    });
  }
}
