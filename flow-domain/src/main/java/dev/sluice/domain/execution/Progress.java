package dev.sluice.domain.execution;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request's way through the stages: the enter-until-settled loop, with what it has caused. */
final class Progress {

  /** More silent stages than this in one request are a definition that goes in circles. */
  private static final int MOST_TRANSITIONS = 1_000;

  private final FlowPlanner planner;
  private final StageBehaviors behaviors;
  private final Instant now;
  private final List<Effect> effects = new ArrayList<>();
  private final Memo memo = new Memo();
  private Visitor visitor;
  private boolean restarted;
  private boolean postponed;

  Progress(FlowPlanner planner, StageBehaviors behaviors, Visitor visitor, Instant now) {
    this.planner = planner;
    this.behaviors = behaviors;
    this.visitor = visitor;
    this.now = now;
  }

  FlowExecution plan(ExecutionId id, FlowDefinition definition, PlanRequest request) {
    Planning planning = planner.plan(definition, request, memo);
    effects.addAll(planning.effects());
    return switch (planning) {
      case Planning.Planned planned ->
          FlowExecution.of(id, definition, planned.plan(), planned.request());
      case Planning.NotApplicable reason ->
          FlowExecution.refused(
              id, definition, Refusal.of(definition, reason, visitor, request.query()), request);
    };
  }

  Run respond(FlowExecution waiting, ResponseSource response) {
    var stage = waiting.currentStage();
    StageOutcome outcome = behaviors.respond(stage.config(), visit(waiting), response);
    return settle(applied(waiting, outcome));
  }

  Run settle(FlowExecution execution) {
    FlowExecution current = execution;
    for (int i = 0; i < MOST_TRANSITIONS; i++) {
      if (current.hasEnded() || current.isAwaiting() || postponed) {
        return new Run(current.stepped(), effects);
      }
      current = moved(current);
    }
    throw new IllegalStateException("the flow does not settle: " + execution.definition());
  }

  private FlowExecution moved(FlowExecution execution) {
    return execution.state() instanceof ExecutionState.Restarting restarting
        ? restart(execution, restarting)
        : enterOrSkip(execution);
  }

  private FlowExecution enterOrSkip(FlowExecution execution) {
    PlannedStage stage = execution.currentStage();
    if (!stage.isReEvaluated() || !(stage instanceof PlannedStage.Bound bound)) {
      return entered(execution);
    }
    FlowPlanner.Admission admission =
        planner.admit(execution.definition(), bound.binding(), about(execution));
    effects.addAll(admission.effects());
    FlowExecution wiser = execution.after(admission.consequences());
    return admission.admitted() ? entered(wiser) : wiser.skipping();
  }

  private FlowExecution entered(FlowExecution execution) {
    return applied(execution, behaviors.enter(execution.currentStage().config(), visit(execution)));
  }

  private FlowExecution applied(FlowExecution execution, StageOutcome outcome) {
    for (Effect effect : outcome.learned().effects()) {
      effects.add(effect);
      visitor = effect.applyTo(visitor);
    }
    postponed = outcome instanceof StageOutcome.Postpone;
    FlowExecution changed = execution.after(outcome);
    return outcome instanceof StageOutcome.Return back
        ? entered(changed).complaining(back.problems())
        : changed;
  }

  /** A second restart without an answer in between would go on for ever: it ends the run. */
  private FlowExecution restart(FlowExecution execution, ExecutionState.Restarting restarting) {
    if (restarted) {
      return execution.denied(null);
    }
    restarted = true;
    PlanRequest anew = PlanRequest.of(visitor, execution.query(), now);
    FlowExecution planned =
        plan(
            execution.id(),
            execution.definition(),
            restarting.keepContext()
                ? anew.knowing(execution.context()).proving(execution.evidence())
                : anew);
    return planned.at(execution.step());
  }

  private PolicyRequest about(FlowExecution execution) {
    return PolicyRequest.inRun(visitor, execution.context(), execution.evidence(), now, memo);
  }

  private StageVisit visit(FlowExecution execution) {
    PlannedStage stage = execution.currentStage();
    FlowDefinition definition = execution.definition();
    var bound = stage instanceof PlannedStage.Bound it ? it : null;
    Guard guard = bound == null ? Guard.NONE : definition.guard(bound.binding());
    return new StageVisit(
        execution.id(),
        execution.step(),
        stage.name(),
        bound == null ? null : bound.stage().id(),
        stage instanceof PlannedStage.InMemory it ? it.stage().attributes() : Map.of(),
        !guard.isEmpty(),
        definition.flow(),
        execution.query().withoutTokens().raw(),
        definition.references(),
        execution.context(),
        execution.evidence(),
        visitor,
        now);
  }
}
