package dev.sluice.application.identity;

import dev.sluice.application.port.Client;
import dev.sluice.domain.identity.SessionKey;
import org.jspecify.annotations.Nullable;

/** Finds out who calls the API: by bearer token, else by session. */
public interface IdentifyCaller {

  /**
   * Who calls. Inactive people are strangers.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if a token was sent that opens nothing
   */
  Caller identify(Command command);

  /**
   * What was sent.
   *
   * @param session the key of a session, or null
   * @param bearer the key of a token, or null
   * @param client the program that sent it
   */
  record Command(@Nullable SessionKey session, @Nullable String bearer, Client client) {

    /** Not the keys. */
    @Override
    public String toString() {
      return "Command[]";
    }
  }
}
