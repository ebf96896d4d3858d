package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;

/** Removes an object. */
public interface RemoveObject {

  /**
   * Removes it with what depends on it, and with all that was granted on it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none, or not for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Stale if it is not as the caller thinks
   * @throws dev.sluice.domain.shared.FlowFault.Invalid naming those that cannot be without it
   */
  void remove(Caller caller, Client client, ObjectAddress address, Condition condition);
}
