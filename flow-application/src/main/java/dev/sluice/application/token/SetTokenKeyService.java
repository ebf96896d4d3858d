package dev.sluice.application.token;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;
import java.util.regex.Pattern;

@UseCase
final class SetTokenKeyService implements SetTokenKey {

  private static final Permission SET = Token.MODEL.special("set_token_key");
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");
  private static final String KEY = "key";

  private final GuardedTokens guarded;
  private final TokenRepository tokens;
  private final EventPublisher events;
  private final InstantSource clock;

  SetTokenKeyService(
      GuardedTokens guarded, TokenRepository tokens, EventPublisher events, InstantSource clock) {
    this.guarded = guarded;
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void set(Caller caller, String identifier, Value.Fields sent, Client client) {
    Token token = guarded.get(caller, SET, identifier);
    TokenKey key = key(sent);

    tokens.updateKey(token.id(), key);
    var updated = new AuditEvent.ModelUpdated(caller.user(), token.key().named(token.identifier()));
    events.publish(caller.telling(updated), client, clock.instant());
  }

  private static TokenKey key(Value.Fields sent) {
    var fields = new SentFields(sent);
    String key = fields.text(KEY, LONGEST);
    fields.check();
    if (key.length() < SHORTEST) {
      fields.refuse(
          KEY, "min_length", "Ensure this field has at least " + SHORTEST + " characters.");
    }
    if (!PRINTABLE.matcher(key).matches()) {
      fields.refuse(KEY, "invalid", "Use letters, digits and punctuation of ASCII, and no spaces.");
    }
    fields.check();
    return new TokenKey(key);
  }
}
