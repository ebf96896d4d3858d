package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;

/** Shows one object. */
public interface ShowObject {

  /**
   * Shows it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none, or not for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see none of the model
   */
  Shown show(Caller caller, ObjectAddress address);
}
