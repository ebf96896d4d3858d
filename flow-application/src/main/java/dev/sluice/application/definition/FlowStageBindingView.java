package dev.sluice.application.definition;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;

/** The binding of a stage as it is shown. */
record FlowStageBindingView(
    BindingId pk,
    BindingId policybindingmodelPtrId,
    FlowId target,
    StageId stage,
    StageSummary stageObj,
    boolean evaluateOnPlan,
    boolean reEvaluatePolicies,
    int order,
    PolicyEngineMode policyEngineMode,
    InvalidResponseAction invalidResponseAction,
    boolean failureSkips) {

  static FlowStageBindingView of(FlowStageBindingRow row, StageSummary stage) {
    FlowStageBinding binding = row.binding();
    return new FlowStageBindingView(
        binding.id(),
        binding.id(),
        row.flow(),
        binding.stage(),
        stage,
        binding.evaluateOnPlan(),
        binding.reEvaluatePolicies(),
        binding.order(),
        binding.policyEngineMode(),
        binding.invalidResponseAction(),
        binding.failureSkips());
  }
}
