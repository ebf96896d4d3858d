package dev.sluice.application.execution;

import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.RelativeUrl;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.id.ExecutionId;
import java.util.List;

/** Plans and starts runs. */
final class RunStarter {

  private final FlowDefinitions definitions;
  private final FlowRunner runner;
  private final RunKeeper keeper;
  private final UnitOfWork work;
  private final IdSource ids;

  RunStarter(
      FlowDefinitions definitions,
      FlowRunner runner,
      RunKeeper keeper,
      UnitOfWork work,
      IdSource ids) {
    this.definitions = definitions;
    this.runner = runner;
    this.keeper = keeper;
    this.work = work;
    this.ids = ids;
  }

  /** Starts a run; one that ends at once and wants nothing done leaves no trace. */
  Step start(Opening opening, SavedQuery query) {
    if (query.findNext().filter(next -> RelativeUrl.find(next).isEmpty()).isPresent()) {
      return refuse(opening, query, "Invalid next URL");
    }
    FlowDefinition definition = definition(opening);
    Visitor visitor = opening.visitor();
    PlanRequest request = PlanRequest.of(visitor, query, opening.now());
    var id = new ExecutionId(ids.next());
    return work.perform(() -> {
      Run run =
          StageFailure.guard(
              definition.flow(), visitor, query, () -> runner.start(id, definition, request));
      return keeper.keepStarted(run, null, opening);
    });
  }

  /** Refuses to start, with a message for the visitor. */
  Step refuse(Opening opening, SavedQuery query, String message) {
    FlowExecution refused =
        FlowExecution.refused(
            new ExecutionId(ids.next()),
            definition(opening),
            new Denied(message),
            PlanRequest.of(opening.visitor(), query, opening.now()));
    return Step.of(refused, opening.visitor(), List.of());
  }

  private FlowDefinition definition(Opening opening) {
    return definitions.get(opening.found().flow(), opening.found().revision());
  }
}
