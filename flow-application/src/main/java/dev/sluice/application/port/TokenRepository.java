package dev.sluice.application.port;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of people. They are found by the hashes of their keys; the keys themselves are sealed. */
public interface TokenRepository {

  /** The owner of the token with a hash, if it has the intent, works, and its owner is active. */
  Optional<UserId> findOwner(String keyHash, TokenIntent intent, Instant now);

  /** A token, whether it works or not; one query. */
  Optional<Token> find(String identifier);

  /** The key of a token, whether that works or not; nothing where only its hash was ever kept. */
  Optional<TokenKey> findKey(TokenId id);

  /**
   * Some tokens of an intent that do not work any more at a moment, the first to expire first; by
   * index, and locked until the unit of work ends. Those that others have locked are not among
   * them.
   */
  List<Token> listExpired(TokenIntent intent, Instant now, int most);

  /**
   * Adds a token.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the identifier or the key is taken, or
   *     nobody may use the account of its user
   */
  void add(Token token, TokenKey key);

  /**
   * Changes all of a token but its key and its user.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the identifier is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   */
  void update(Token token);

  /** Removes a token, if it is there. */
  void remove(TokenId id);

  /** Removes all tokens of a user, those that do not work any more too. */
  void remove(UserId user);

  /**
   * Gives a token another key; the former opens nothing from then on.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the key is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if the token is gone
   */
  void updateKey(TokenId id, TokenKey key);
}
