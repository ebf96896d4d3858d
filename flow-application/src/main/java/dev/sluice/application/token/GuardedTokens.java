package dev.sluice.application.token;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens for callers who may do something with them, seen or unseen. Owning one is not enough, and
 * callers who may not are not told whether there is such a token.
 */
final class GuardedTokens {

  private final Authorize authorize;
  private final TokenRepository tokens;

  GuardedTokens(Authorize authorize, TokenRepository tokens) {
    this.authorize = authorize;
    this.tokens = tokens;
  }

  Token get(Caller caller, Permission needed, String identifier) {
    Authority authority = authorize.authorize(caller, Set.of(Token.MODEL));
    authority.requireUser();
    Optional<Token> found =
        Value.Text.isStorable(identifier) ? tokens.find(identifier) : Optional.empty();
    found.ifPresentOrElse(
        token -> authority.require(needed, token.key()), () -> authority.require(needed));
    return found.orElseThrow(() -> new FlowFault.NotFound("token"));
  }
}
