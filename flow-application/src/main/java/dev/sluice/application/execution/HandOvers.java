package dev.sluice.application.execution;

import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts the flows that other flows hand over to (spec/stages.md 2.14). */
final class HandOvers {

  /** Flows that hand over in a circle without ever asking are a mistake of the definition. */
  private static final int LONGEST_CHAIN = 8;

  private final FlowDefinitions definitions;
  private final FlowRunner runner;
  private final IdSource ids;

  HandOvers(FlowDefinitions definitions, FlowRunner runner, IdSource ids) {
    this.definitions = definitions;
    this.runner = runner;
    this.ids = ids;
  }

  /**
   * A run, and the one that took over from it.
   *
   * @param execution the run; ended as its successor did if that ended at once
   * @param successor the run that waits now in another flow, or null
   * @param effects what the stages of both want done
   */
  record Resolved(
      FlowExecution execution, @Nullable FlowExecution successor, List<Effect> effects) {}

  Resolved resolve(Run run, Visitor visitor, Instant now) {
    return resolve(run, visitor, now, LONGEST_CHAIN);
  }

  private Resolved resolve(Run run, Visitor visitor, Instant now, int left) {
    if (!(run.execution().state() instanceof HandedOver over)) {
      return new Resolved(run.execution(), null, run.effects());
    }
    Optional<FlowDefinition> target =
        left == 0 ? Optional.empty() : definitions.find(over.target());
    if (target.isEmpty()) {
      return new Resolved(run.execution().denied(null), null, run.effects());
    }
    Visitor arriving = after(run.effects(), visitor);
    Run next = start(target.get(), carried(run, arriving, now));
    Resolved settled = resolve(next, arriving, now, left - 1);
    List<Effect> effects =
        Stream.concat(run.effects().stream(), settled.effects().stream()).toList();
    if (settled.successor() != null) {
      return new Resolved(
          run.execution().endedAs(settled.execution()), settled.successor(), effects);
    }
    return settled.execution().hasEnded()
        ? new Resolved(run.execution().endedAs(settled.execution()), null, effects)
        : new Resolved(run.execution(), settled.execution(), effects);
  }

  /** A target that is not for this visitor refuses, whatever its denied action says. */
  private Run start(FlowDefinition target, PlanRequest request) {
    var id = new ExecutionId(ids.next());
    return StageFailure.guard(
        target.flow(),
        request.visitor(),
        request.query(),
        () ->
            switch (runner.plan(target, request)) {
              case Planned planned -> {
                var waiting = FlowExecution.of(id, target, planned.plan(), planned.request());
                Run resumed = runner.resume(waiting, request.visitor(), request.now());
                yield resumed.following(planned.effects());
              }
              case NotApplicable refused ->
                  new Run(
                      FlowExecution.refused(id, target, new Denied(null), request),
                      refused.effects());
            });
  }

  private static PlanRequest carried(Run run, Visitor visitor, Instant now) {
    FlowExecution from = run.execution();
    boolean keeps = from.state() instanceof HandedOver over && over.keepContext();
    Context known = keeps ? from.context() : Context.EMPTY;
    return PlanRequest.of(visitor, from.query(), now)
        .knowing(known.with(ContextKeys.IS_REDIRECTED, from.definition().flow().slug().value()))
        .proving(keeps ? from.evidence() : Evidence.NONE);
  }

  private static Visitor after(List<Effect> effects, Visitor visitor) {
    Visitor changed = visitor;
    for (Effect effect : effects) {
      changed = effect.applyTo(changed);
    }
    return changed;
  }
}
