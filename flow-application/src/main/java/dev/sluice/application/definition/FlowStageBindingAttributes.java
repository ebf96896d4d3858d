package dev.sluice.application.definition;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;
import java.util.Objects;

/** What can be written of the binding of a stage. */
record FlowStageBindingAttributes(
    FlowId target,
    StageId stage,
    Boolean evaluateOnPlan,
    Boolean reEvaluatePolicies,
    int order,
    PolicyEngineMode policyEngineMode,
    InvalidResponseAction invalidResponseAction,
    Boolean failureSkips) {

  FlowStageBindingAttributes {
    evaluateOnPlan = evaluateOnPlan != null && evaluateOnPlan;
    reEvaluatePolicies = reEvaluatePolicies == null || reEvaluatePolicies;
    policyEngineMode = Objects.requireNonNullElse(policyEngineMode, PolicyEngineMode.ANY);
    invalidResponseAction =
        Objects.requireNonNullElse(invalidResponseAction, InvalidResponseAction.RETRY);
    failureSkips = failureSkips != null && failureSkips;
  }

  static FlowStageBindingAttributes of(FlowStageBindingRow row) {
    FlowStageBinding binding = row.binding();
    return new FlowStageBindingAttributes(
        row.flow(),
        binding.stage(),
        binding.evaluateOnPlan(),
        binding.reEvaluatePolicies(),
        binding.order(),
        binding.policyEngineMode(),
        binding.invalidResponseAction(),
        binding.failureSkips());
  }

  FlowStageBinding binding(BindingId id) {
    return new FlowStageBinding(
        id,
        stage,
        order,
        evaluateOnPlan,
        reEvaluatePolicies,
        invalidResponseAction,
        policyEngineMode,
        failureSkips);
  }
}
