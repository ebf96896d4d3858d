package dev.sluice.domain.flow;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;

/**
 * Puts a stage into a flow.
 *
 * @param id identifies it
 * @param stage the stage
 * @param order ascending order within the flow
 * @param evaluateOnPlan whether its policies decide when a run is planned
 * @param reEvaluatePolicies whether they decide when a run reaches the stage
 * @param invalidResponseAction what an invalid response does
 * @param policyEngineMode how the verdicts of its policies make one
 * @param failureSkips whether the stage is dropped when its policies cannot be evaluated; beyond
 *     the contract, and off, because a stage that guards must not vanish by accident
 */
public record FlowStageBinding(
    BindingId id,
    StageId stage,
    int order,
    boolean evaluateOnPlan,
    boolean reEvaluatePolicies,
    InvalidResponseAction invalidResponseAction,
    PolicyEngineMode policyEngineMode,
    boolean failureSkips) {

  /** A binding with the defaults of the wire. */
  public static FlowStageBinding of(BindingId id, StageId stage, int order) {
    return new FlowStageBinding(
        id, stage, order, false, true, InvalidResponseAction.RETRY, PolicyEngineMode.ANY, false);
  }

  /** This binding with another reaction to invalid responses. */
  public FlowStageBinding onInvalidResponse(InvalidResponseAction action) {
    return new FlowStageBinding(
        id,
        stage,
        order,
        evaluateOnPlan,
        reEvaluatePolicies,
        action,
        policyEngineMode,
        failureSkips);
  }

  /** This binding, where its policies decide at the given moments. */
  public FlowStageBinding evaluating(boolean onPlan, boolean onArrival) {
    return new FlowStageBinding(
        id, stage, order, onPlan, onArrival, invalidResponseAction, policyEngineMode, failureSkips);
  }

  /** This binding, dropped or kept when its policies cannot be evaluated. */
  public FlowStageBinding skippedOnFailure(boolean skips) {
    return new FlowStageBinding(
        id,
        stage,
        order,
        evaluateOnPlan,
        reEvaluatePolicies,
        invalidResponseAction,
        policyEngineMode,
        skips);
  }
}
