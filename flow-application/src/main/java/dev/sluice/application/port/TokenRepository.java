package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.util.Optional;

/** Tokens of people. */
public interface TokenRepository {

  /** The owner of the token with a hash, if it has the intent, works, and its owner is active. */
  Optional<UserId> findOwner(String keyHash, TokenIntent intent, Instant now);

  /**
   * Adds a token.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the identifier is taken
   */
  void add(Token token);
}
