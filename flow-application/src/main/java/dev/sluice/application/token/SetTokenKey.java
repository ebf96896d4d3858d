package dev.sluice.application.token;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;

/** Gives tokens keys of somebody's choice. */
@FunctionalInterface
public interface SetTokenKey {

  /** Whoever guesses a key is its owner: shorter ones could be tried out. */
  int SHORTEST = 16;

  /** How long a key may be. */
  int LONGEST = 1_024;

  /**
   * Replaces the key of a token by {@code key}: printable ASCII without spaces, as it has to travel
   * in a header. When the token expires stays as it is. The caller needs {@code set_token_key} on
   * the token or on all.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such token
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the key is too short or taken
   */
  void set(Caller caller, String identifier, Value.Fields sent, Client client);
}
