package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.definition.VisibleFlows;
import dev.sluice.application.execution.PlannedRuns.Wish;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class PrepareFlowService implements PrepareFlow {

  private final VisibleFlows flows;
  private final PlannedRuns runs;
  private final InstantSource clock;

  PrepareFlowService(VisibleFlows flows, PlannedRuns runs, InstantSource clock) {
    this.flows = flows;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public List<ClientEffect> prepare(Command command) {
    Caller caller = command.caller();
    FlowDefinition definition = flows.get(caller, command.flow()).definition();
    var wish = new Wish(caller, command.client(), caller.user(), clock.instant());
    Run planned =
        runs.plan(definition, wish)
            .orElseThrow(() ->
                new FlowFault.Invalid(
                    List.of(Problem.invalid("Flow not applicable to current user/request."))));
    return planned.execution().hasEnded() ? List.of() : runs.keep(planned, wish);
  }
}
