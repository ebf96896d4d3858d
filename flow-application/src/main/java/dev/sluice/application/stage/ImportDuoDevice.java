package dev.sluice.application.stage;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;

/** Adds somebody by hand whom Duo knows already. */
@FunctionalInterface
public interface ImportDuoDevice {

  /**
   * Adds {@code duo_user_id} as a device of {@code username}.
   *
   * @param stage the key of the stage that they could have been registered by; any text
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such stage for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if there is no such user, or there is such a
   *     device
   */
  void add(Caller caller, String stage, Value.Fields sent, Client client);

  /**
   * What is sent, for the document.
   *
   * @param duoUserId what Duo calls the person
   * @param username what we call them
   */
  record AuthenticatorDuoStageManualDeviceImportRequest(String duoUserId, String username) {}
}
