package dev.sluice.application.token;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.token.TokenKey;

/** Shows the keys of tokens. */
@FunctionalInterface
public interface ViewTokenKey {

  /**
   * The key of a token, also of one that has expired; every view is recorded. The caller needs
   * {@code view_token_key} on the token or on all; that it is the caller's own is not enough.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such token, or if its key
   *     was never kept
   */
  TokenKey view(Caller caller, String identifier, Client client);
}
