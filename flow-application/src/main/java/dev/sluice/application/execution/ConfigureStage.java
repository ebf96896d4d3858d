package dev.sluice.application.execution;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.StageId;
import java.util.List;

/** Plans the flow in which callers set up a stage for themselves (spec/stages.md 1.3). */
public interface ConfigureStage {

  /**
   * Plans the flow with the caller as its pending user.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such stage, nobody can set
   *     it up, or its flow is not for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  Prepared prepare(StageId stage, Caller caller, Client client);

  /**
   * A flow that waits for the caller.
   *
   * @param flow where it is
   * @param effects what the client is to keep
   */
  record Prepared(FlowSlug flow, List<ClientEffect> effects) {
    public Prepared {
      effects = List.copyOf(effects);
    }
  }
}
