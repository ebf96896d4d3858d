package dev.sluice.application.account;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Plans the flow that locks an account, for a caller who then opens its page. */
public interface PrepareLockdown {

  /**
   * Plans the brand's lockdown flow about {@code user}, or about the caller where nobody is named.
   * People may lock their own accounts; whoever locks somebody else's needs {@code change_user}.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if there is no such user, such accounts
   *     cannot be locked, or the brand has no such flow, or one that does nothing or is not for the
   *     caller
   */
  Prepared prepare(Caller caller, Value.Fields sent, Client client);

  /**
   * What waits now.
   *
   * @param flow whose page to open
   * @param keeping what the client is to keep: a session, if it had none
   */
  record Prepared(FlowSlug flow, List<ClientEffect> keeping) {

    public Prepared {
      keeping = List.copyOf(keeping);
    }
  }
}
