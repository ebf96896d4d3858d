package dev.sluice.application.port;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.token.FlowToken;
import java.time.Instant;
import java.util.Optional;

/** Stored executions that links resume. */
public interface FlowTokenRepository {

  /** The token with a hash, if it works. */
  Optional<FlowToken> find(String keyHash, Instant now);

  /** The token with an identifier, if it works. */
  Optional<FlowToken> findNamed(String identifier, Instant now);

  /** Whether a token works. */
  boolean has(TokenId id, Instant now);

  /** Adds a token in place of the one with the same identifier. */
  void add(FlowToken token);

  /**
   * Uses a token up, within the unit of work.
   *
   * @return whether it was there: of several who try, one gets true
   */
  boolean remove(TokenId id);
}
