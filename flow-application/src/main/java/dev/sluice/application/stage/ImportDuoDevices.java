package dev.sluice.application.stage;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;

/** Adds everybody whom Duo knows under a name that is somebody's here. */
@FunctionalInterface
public interface ImportDuoDevices {

  /**
   * Adds those who are not there yet.
   *
   * @param stage the key of the stage that they could have been registered by; any text
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such stage for the caller
   */
  Imported addAll(Caller caller, String stage, Client client);

  /**
   * What came of it.
   *
   * @param count how many were added
   * @param error what was wrong, or blank
   */
  record Imported(int count, String error) {}
}
