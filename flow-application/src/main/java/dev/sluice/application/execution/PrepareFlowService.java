package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.definition.VisibleFlows;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class PrepareFlowService implements PrepareFlow {

  private final VisibleFlows flows;
  private final FlowRunner runner;
  private final RunSaver saver;
  private final IdSource ids;
  private final InstantSource clock;

  PrepareFlowService(
      VisibleFlows flows, FlowRunner runner, RunSaver saver, IdSource ids, InstantSource clock) {
    this.flows = flows;
    this.runner = runner;
    this.saver = saver;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<ClientEffect> prepare(Command command) {
    FlowDefinition definition = flows.get(command.caller(), command.flow()).definition();
    Instant now = clock.instant();
    Run planned = planned(definition, request(command, now));
    return planned.execution().hasEnded()
        ? List.of()
        : saver.save(
            RunSaver.Changes.starting(planned.execution().stepped(), null, planned.effects()),
            command.caller().session(),
            command.client(),
            now);
  }

  private Run planned(FlowDefinition definition, PlanRequest request) {
    return switch (runner.plan(definition, request)) {
      case Planned planned -> {
        var id = new ExecutionId(ids.next());
        var execution = FlowExecution.of(id, definition, planned.plan(), planned.request());
        yield new Run(execution, planned.effects());
      }
      case NotApplicable _ ->
          throw new FlowFault.Invalid(
              List.of(Problem.invalid("Flow not applicable to current user/request.")));
    };
  }

  /** The visitor is the caller even where a token made the call and no session is logged in. */
  private static PlanRequest request(Command command, Instant now) {
    Visitor visitor = Opening.visitor(command.caller().session(), command.client(), now);
    Visitor caller = visitor.as(command.caller().user(), visitor.evidence());
    return PlanRequest.of(caller, SavedQuery.NONE, now)
        .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, command.caller().user()));
  }
}
