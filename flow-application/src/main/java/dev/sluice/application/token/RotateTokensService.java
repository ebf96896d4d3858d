package dev.sluice.application.token;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class RotateTokensService implements RotateTokens {

  private final TokenRepository tokens;
  private final KeySource keys;
  private final TokenLifetime lifetime;
  private final EventPublisher events;
  private final InstantSource clock;

  RotateTokensService(
      TokenRepository tokens,
      KeySource keys,
      TokenLifetime lifetime,
      EventPublisher events,
      InstantSource clock) {
    this.tokens = tokens;
    this.keys = keys;
    this.lifetime = lifetime;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public int rotate() {
    Instant now = clock.instant();
    List<Token> expired = tokens.listExpired(TokenIntent.API, now, BATCH);
    expired.forEach(token -> rotate(token, now));
    return expired.size();
  }

  /** The system does it: nobody is the event's user. */
  private void rotate(Token token, Instant now) {
    tokens.updateKey(token.id(), new TokenKey(keys.next()));
    tokens.update(token.until(lifetime.after(now)));
    events.publish(
        new AuditEvent.SecretRotated(
            Subject.ANONYMOUS,
            token.key().named(token.identifier()),
            "Token " + token.identifier() + "'s secret was rotated."),
        Client.UNKNOWN,
        now);
  }
}
