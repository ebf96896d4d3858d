package dev.sluice.application.port;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
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

  /**
   * Adds a token in place of the one with the same identifier.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if the account of its user was closed since
   *     the run looked
   */
  void add(FlowToken token);

  /** Does all that adding takes but asking the database, and adds nothing. */
  void pretend(FlowToken token);

  /**
   * Uses a token up, when the unit of work ends or at once where there is none. Of several who try,
   * one gets through.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale then, where it is gone
   */
  void useUp(TokenId id);

  /** Removes all tokens that are of a user, or whose runs are about one. */
  void remove(UserId user);
}
