package dev.sluice.domain.execution;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.StageBehaviors;
import java.time.Instant;

/**
 * Runs flows: plans them, enters stages until one waits or the flow ends, and hands answers to the
 * stage that asked. It performs no effect and keeps nothing; the caller saves what it returns, and
 * resumes a run that a stage has postponed.
 */
public final class FlowRunner {

  private final FlowPlanner planner;
  private final StageBehaviors behaviors;

  /** A runner for definitions without policies. */
  public FlowRunner(StageBehaviors behaviors) {
    this(behaviors, new PolicyEngine(PolicyBehaviors.NONE));
  }

  /**
   * @param behaviors what the kinds of stage do
   * @param engine decides about policies
   */
  public FlowRunner(StageBehaviors behaviors, PolicyEngine engine) {
    this.behaviors = behaviors;
    this.planner = new FlowPlanner(engine);
  }

  /**
   * Starts a run.
   *
   * @return a run that waits, has ended, or was refused; its step is 1
   * @throws IllegalStateException if silent stages follow each other without end
   */
  public Run start(ExecutionId id, FlowDefinition definition, PlanRequest request) {
    var progress = new Progress(planner, behaviors, request.visitor(), request.now());
    return progress.settle(progress.plan(id, definition, request));
  }

  /** Plans a run without starting it. */
  public Planning plan(FlowDefinition definition, PlanRequest request) {
    return planner.plan(definition, request);
  }

  /** Whether the policies of a flow let a visitor in; its requirement is not asked. */
  public boolean admits(FlowDefinition definition, PlanRequest request) {
    return planner.decide(definition, request.asPolicyRequest(new Memo())).isPassed();
  }

  /**
   * Goes on with a run that was stored elsewhere and comes back by a token, in front of its current
   * stage: the stage is entered, if its policies still admit it.
   */
  public Run resume(FlowExecution restored, Visitor visitor, Instant now) {
    return new Progress(planner, behaviors, visitor, now).settle(restored);
  }

  /**
   * Hands an answer to the stage that asked.
   *
   * @throws IllegalStateException if none did, or if silent stages follow each other without end
   */
  public Run respond(FlowExecution waiting, ResponseSource response, Visitor visitor, Instant now) {
    if (!waiting.isAwaiting()) {
      throw new IllegalStateException("no stage asked in " + waiting.state());
    }
    return new Progress(planner, behaviors, visitor, now).respond(waiting, response);
  }
}
