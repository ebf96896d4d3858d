package dev.sluice.domain.execution;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.WhenUndecided;
import dev.sluice.domain.stage.Effect;
import java.util.ArrayList;
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
    return plan(definition, request, new Memo());
  }

  Planning plan(FlowDefinition definition, PlanRequest request, Memo memo) {
    if (!meetsRequirement(definition, request)) {
      return new NotApplicable(
          "requirement " + definition.flow().authentication(), PolicyDecision.UNGUARDED, List.of());
    }
    PolicyRequest about = request.asPolicyRequest(memo);
    PolicyDecision decision = decide(definition, about);
    List<Effect> effects = new ArrayList<>(PolicyReports.of(decision, about));
    if (!decision.isPassed()) {
      return new NotApplicable("policies of the flow", decision, effects);
    }
    about = about.after(decision.consequences());
    List<PlannedStage> stages = new ArrayList<>();
    for (FlowStageBinding binding : definition.flow().bindings()) {
      Admission admission =
          binding.evaluateOnPlan() ? admit(definition, binding, about) : Admission.UNASKED;
      effects.addAll(admission.effects);
      about = about.after(admission.consequences);
      if (admission.admitted) {
        stages.add(planned(definition, binding));
      }
    }
    return new Planned(new FlowPlan(stages), request.knowing(about.context()), effects);
  }

  /** What the policies of the flow say. */
  PolicyDecision decide(FlowDefinition definition, PolicyRequest request) {
    return engine.decide(definition.guard(), request, WhenUndecided.USE_FAILURE_RESULT);
  }

  /**
   * Whether a stage stays when its policies are asked: a no drops it; what could not be decided
   * drops it only where the binding says so.
   */
  Admission admit(FlowDefinition definition, FlowStageBinding binding, PolicyRequest request) {
    PolicyDecision decision = engine.decide(definition.guard(binding), request, WhenUndecided.KEEP);
    return new Admission(
        decision.isPassed() || (!decision.isFailed() && !binding.failureSkips()),
        decision.consequences(),
        PolicyReports.of(decision, request));
  }

  /**
   * Whether a stage stays, and what else its policies want.
   *
   * @param admitted whether it stays
   * @param consequences what changes for the run
   * @param effects what is to happen
   */
  record Admission(boolean admitted, Consequences consequences, List<Effect> effects) {

    private static final Admission UNASKED = new Admission(true, Consequences.NONE, List.of());
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
