package dev.sluice.application.account;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import java.util.List;

/** Lets those who act as somebody else act as themselves again. */
@FunctionalInterface
public interface EndImpersonation {

  /**
   * Ends it; nothing happens to callers who act as themselves.
   *
   * @return what the client is to keep
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  List<ClientEffect> end(Caller caller, Client client);
}
