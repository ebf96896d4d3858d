package dev.sluice.application.execution;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
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
import java.util.List;
import java.util.Optional;

/** Plans flows for callers of the API, who then open their pages. */
public final class PlannedRuns {

  private final FlowRunner runner;
  private final RunSaver saver;
  private final IdSource ids;

  PlannedRuns(FlowRunner runner, RunSaver saver, IdSource ids) {
    this.runner = runner;
    this.saver = saver;
    this.ids = ids;
  }

  /**
   * What is to be planned.
   *
   * @param caller who will open the page
   * @param client from where
   * @param pending the person whom the run is about
   * @param now when
   */
  public record Wish(Caller caller, Client client, Subject pending, Instant now) {}

  /** A run that waits at its first stage, or has ended for want of one; nothing if refused. */
  public Optional<Run> plan(FlowDefinition definition, Wish wish) {
    return switch (runner.plan(definition, request(wish))) {
      case Planned planned -> {
        var id = new ExecutionId(ids.next());
        var execution = FlowExecution.of(id, definition, planned.plan(), planned.request());
        yield Optional.of(new Run(execution, planned.effects()));
      }
      case NotApplicable _ -> Optional.empty();
    };
  }

  /**
   * Keeps a run in the session of the caller.
   *
   * @return what the client is to keep: a session, if it had none
   */
  public List<ClientEffect> keep(Run run, Wish wish) {
    return saver.save(
        RunSaver.Changes.starting(run.execution().stepped(), null, run.effects()),
        wish.caller.session(),
        wish.client,
        wish.now);
  }

  /** The visitor is the caller even where a token made the call and no session is logged in. */
  private static PlanRequest request(Wish wish) {
    Visitor visitor = Opening.visitor(wish.caller.session(), wish.client, wish.now);
    Visitor caller = visitor.as(wish.caller.user(), visitor.evidence());
    return PlanRequest.of(caller, SavedQuery.NONE, wish.now)
        .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, wish.pending));
  }
}
