package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;

/** Changes an object. */
public interface ChangeObject {

  /**
   * Changes it. What is not sent stays.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none, or not for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Stale if it is not as the caller thinks
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field
   */
  Shown change(Command command);

  /**
   * What to change.
   *
   * @param sent the new values
   * @param partial whether required fields may be missing
   * @param condition what the object has to be like
   */
  record Command(
      Caller caller,
      Client client,
      ObjectAddress address,
      Value.Fields sent,
      boolean partial,
      Condition condition) {}
}
