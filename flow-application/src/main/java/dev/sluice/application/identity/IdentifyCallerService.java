package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.time.InstantSource;

@UseCase
final class IdentifyCallerService implements IdentifyCaller {

  private final SessionRepository sessions;
  private final BoundSessions boundSessions;
  private final TokenRepository tokens;
  private final UserRepository users;
  private final InstantSource clock;

  IdentifyCallerService(
      SessionRepository sessions,
      BoundSessions boundSessions,
      TokenRepository tokens,
      UserRepository users,
      InstantSource clock) {
    this.sessions = sessions;
    this.boundSessions = boundSessions;
    this.tokens = tokens;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Caller identify(Command command) {
    Instant now = clock.instant();
    if (command.bearer() != null) {
      return byToken(command.bearer(), now);
    }
    return command.session() == null
        ? Caller.STRANGER
        : bySession(command.session(), command.client(), now);
  }

  private Caller byToken(String key, Instant now) {
    return tokens
        .findOwner(new SessionKey(key).hash(), TokenIntent.API, now)
        .flatMap(users::find)
        .filter(User::active)
        .map(user -> new Caller(user.asSubject(), null))
        .orElseThrow(() -> new FlowFault.Forbidden("Token invalid/expired"));
  }

  private Caller bySession(SessionKey key, Client client, Instant now) {
    return boundSessions
        .find(key, client, now)
        .filter(Session::isUsable)
        .map(session -> used(session, now))
        .orElse(Caller.STRANGER);
  }

  private Caller used(Session session, Instant now) {
    if (!session.isDueAt(now)) {
      return new Caller(session.user(), session);
    }
    Session used = session.used(now);
    sessions.update(used);
    return new Caller(used.user(), used);
  }
}
