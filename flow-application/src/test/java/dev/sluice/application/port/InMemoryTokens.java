package dev.sluice.application.port;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens in memory. */
public final class InMemoryTokens implements TokenRepository {

  private final InMemoryTable<TokenId, Token> tokens;
  private final UserRepository users;

  public InMemoryTokens(ImmediateUnitOfWork unitOfWork, UserRepository users) {
    this.tokens = new InMemoryTable<>(unitOfWork);
    this.users = users;
  }

  @Override
  public Optional<UserId> findOwner(String keyHash, TokenIntent intent, Instant now) {
    return tokens
        .find(token ->
            token.keyHash().equals(keyHash) && token.intent() == intent && token.worksAt(now))
        .flatMap(token -> users.find(token.user()))
        .filter(User::active)
        .map(User::id);
  }

  @Override
  public void add(Token token) {
    if (tokens.find(other -> other.identifier().equals(token.identifier())).isPresent()) {
      throw new FlowFault.Invalid(
          List.of(
              new Problem("identifier", "unique", "A token with this identifier already exists.")));
    }
    tokens.put(token.id(), token);
  }

  /** All tokens. */
  public List<Token> list() {
    return tokens.list();
  }
}
