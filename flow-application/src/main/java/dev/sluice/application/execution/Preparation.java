package dev.sluice.application.execution;

import dev.sluice.application.execution.PlannedRuns.Wish;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.definition.FlowDefinition;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Plans flows for callers about themselves. */
final class Preparation {

  private final PlannedRuns runs;
  private final InstantSource clock;

  Preparation(PlannedRuns runs, InstantSource clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Plans a flow with the caller as its pending user.
   *
   * @return what the client is to keep, or nothing where the flow is not for the caller
   */
  Optional<List<ClientEffect>> prepare(FlowDefinition definition, Caller caller, Client client) {
    var wish = new Wish(caller, client, caller.user(), clock.instant());
    return runs.plan(definition, wish)
        .map(planned -> planned.execution().hasEnded() ? List.of() : runs.keep(planned, wish));
  }
}
