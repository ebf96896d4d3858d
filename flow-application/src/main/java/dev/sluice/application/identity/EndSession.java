package dev.sluice.application.identity;

import dev.sluice.application.port.Client;
import dev.sluice.domain.id.SessionId;

/** Logs callers out elsewhere, or here. */
public interface EndSession {

  /**
   * Ends a session of the caller's, with its runs; the key of it opens nothing from then on.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if the caller has no such session
   */
  void end(Caller caller, SessionId session, Client client);
}
