package dev.sluice.application.execution;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Plans flows for callers, who then open the page. */
final class Preparation {

  private final FlowRunner runner;
  private final RunSaver saver;
  private final IdSource ids;
  private final InstantSource clock;

  Preparation(FlowRunner runner, RunSaver saver, IdSource ids, InstantSource clock) {
    this.runner = runner;
    this.saver = saver;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Plans a flow with the caller as its pending user.
   *
   * @return what the client is to keep, or nothing where the flow is not for the caller
   */
  Optional<List<ClientEffect>> prepare(FlowDefinition definition, Caller caller, Client client) {
    Instant now = clock.instant();
    return planned(definition, request(caller, client, now))
        .map(planned ->
            planned.execution().hasEnded()
                ? List.of()
                : saver.save(
                    RunSaver.Changes.starting(
                        planned.execution().stepped(), null, planned.effects()),
                    caller.session(),
                    client,
                    now));
  }

  private Optional<Run> planned(FlowDefinition definition, PlanRequest request) {
    return switch (runner.plan(definition, request)) {
      case Planned planned -> {
        var id = new ExecutionId(ids.next());
        var execution = FlowExecution.of(id, definition, planned.plan(), planned.request());
        yield Optional.of(new Run(execution, planned.effects()));
      }
      case NotApplicable _ -> Optional.empty();
    };
  }

  /** The visitor is the caller even where a token made the call and no session is logged in. */
  private static PlanRequest request(Caller caller, Client client, Instant now) {
    Visitor visitor = Opening.visitor(caller.session(), client, now);
    Visitor known = visitor.as(caller.user(), visitor.evidence());
    return PlanRequest.of(known, SavedQuery.NONE, now)
        .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, caller.user()));
  }
}
