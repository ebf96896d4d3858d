package dev.sluice.domain.execution;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.WhenUndecided;
import java.util.List;

/** Makes the plan of a run: requirement, flow policies, bindings, in this order (spec 1.0). */
public final class FlowPlanner {

  private final PolicyEngine engine;

  /**
   * @param engine decides about policies
   */
  public FlowPlanner(PolicyEngine engine) {
    this.engine = engine;
  }

  /** Plans a run. The same request and definition give the same plan. */
  public Planning plan(FlowDefinition definition, PlanRequest request) {
    if (!meetsRequirement(definition, request)) {
      return new NotApplicable(
          "requirement " + definition.flow().authentication(), PolicyDecision.UNGUARDED);
    }
    PolicyDecision decision = admits(definition, request);
    if (!decision.isPassed()) {
      return new NotApplicable("policies of the flow", decision);
    }
    PolicyRequest about = request.asPolicyRequest();
    List<PlannedStage> stages =
        definition.flow().bindings().stream()
            .filter(binding -> isPlanned(definition, binding, about))
            .map(binding -> planned(definition, binding))
            .toList();
    return new Planned(new FlowPlan(stages));
  }

  /** What the policies of the flow say. */
  PolicyDecision admits(FlowDefinition definition, PlanRequest request) {
    return engine.decide(
        definition.guard(), request.asPolicyRequest(), WhenUndecided.USE_FAILURE_RESULT);
  }

  /**
   * Whether a stage stays when its policies are asked: a no drops it; what could not be decided
   * drops it only where the binding says so.
   */
  boolean admits(FlowDefinition definition, FlowStageBinding binding, PolicyRequest request) {
    PolicyDecision decision = engine.decide(definition.guard(binding), request, WhenUndecided.KEEP);
    return decision.isPassed() || (!decision.isFailed() && !binding.failureSkips());
  }

  private boolean isPlanned(
      FlowDefinition definition, FlowStageBinding binding, PolicyRequest request) {
    return !binding.evaluateOnPlan() || admits(definition, binding, request);
  }

  private static PlannedStage planned(FlowDefinition definition, FlowStageBinding binding) {
    return new PlannedStage.Bound(
        binding,
        definition.stage(binding),
        binding.reEvaluatePolicies() ? StageMarker.RE_EVALUATE : StageMarker.DEFAULT);
  }

  private static boolean meetsRequirement(FlowDefinition definition, PlanRequest request) {
    Visitor visitor = request.visitor();
    return switch (definition.flow().authentication()) {
      case NONE -> true;
      case REQUIRE_AUTHENTICATED -> visitor.isAuthenticated();
      case REQUIRE_UNAUTHENTICATED -> !visitor.isAuthenticated();
      case REQUIRE_SUPERUSER -> visitor.user().superuser();
      case REQUIRE_REDIRECT -> request.context().has(ContextKeys.IS_REDIRECTED);
      case REQUIRE_TOKEN -> request.context().has(ContextKeys.IS_RESTORED);
      case REQUIRE_OUTPOST -> false;
    };
  }
}
