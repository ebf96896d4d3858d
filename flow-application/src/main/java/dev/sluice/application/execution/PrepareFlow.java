package dev.sluice.application.execution;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import java.util.List;

/** Plans a flow for the caller, who then opens its page: how administrators try a flow. */
public interface PrepareFlow {

  /**
   * Plans a flow with the caller as its pending user.
   *
   * @return what the client is to keep: a session, if it had none
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the flow is not for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  List<ClientEffect> prepare(Command command);

  /** Which flow, for whom. */
  record Command(String flow, Caller caller, Client client) {}
}
