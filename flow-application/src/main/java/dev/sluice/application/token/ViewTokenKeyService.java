package dev.sluice.application.token;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenKey;
import java.time.InstantSource;

@UseCase
final class ViewTokenKeyService implements ViewTokenKey {

  private static final Permission VIEW = Token.MODEL.special("view_token_key");

  private final GuardedTokens guarded;
  private final TokenRepository tokens;
  private final EventPublisher events;
  private final InstantSource clock;

  ViewTokenKeyService(
      GuardedTokens guarded, TokenRepository tokens, EventPublisher events, InstantSource clock) {
    this.guarded = guarded;
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TokenKey view(Caller caller, String identifier, Client client) {
    Token token = guarded.get(caller, VIEW, identifier);
    TokenKey key =
        tokens.findKey(token.id()).orElseThrow(() -> new FlowFault.NotFound("key of the token"));

    var viewed =
        new AuditEvent.SecretViewed(caller.user(), token.key().named(token.identifier()), null);
    events.publish(caller.telling(viewed), client, clock.instant());
    return key;
  }
}
