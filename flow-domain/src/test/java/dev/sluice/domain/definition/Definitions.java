package dev.sluice.domain.definition;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyBindings;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Definitions to test with. */
public final class Definitions {

  private Definitions() {}

  /** An enrollment that runs the stages one after the other. */
  public static FlowDefinition of(Stage... stages) {
    return FlowDefinition.named("enrollment", FlowDesignation.ENROLLMENT, stages);
  }

  /** A login that runs the stages one after the other. */
  public static FlowDefinition login(Stage... stages) {
    return FlowDefinition.named("login", FlowDesignation.AUTHENTICATION, stages);
  }

  public static FlowDefinition with(UnaryOperator<Flow> change, FlowDefinition it) {
    return new FlowDefinition(
        change.apply(it.flow()),
        it.revision(),
        it.stages(),
        it.policies(),
        it.policyBindings(),
        it.linkedFlows());
  }

  /** The definition with one binding changed, counted from 0. */
  public static FlowDefinition rebound(
      int index, UnaryOperator<FlowStageBinding> change, FlowDefinition it) {
    List<FlowStageBinding> bindings = new ArrayList<>(it.flow().bindings());
    bindings.set(index, change.apply(bindings.get(index)));
    return with(flow -> flow.with(bindings), it);
  }

  public static FlowDefinition guardingFlow(Policy policy, FlowDefinition it) {
    return it.guarded(onFlow(policy, it), policy);
  }

  public static PolicyBinding onFlow(Policy policy, FlowDefinition it) {
    return PolicyBindings.on(new PolicyTarget.OfFlow(it.flow().id()), policy);
  }

  /** The definition with a policy on one binding, counted from 0. */
  public static FlowDefinition guardingStage(int index, Policy policy, FlowDefinition it) {
    var target = new PolicyTarget.OfStageBinding(it.flow().bindings().get(index).id());
    return it.guarded(PolicyBindings.on(target, policy), policy);
  }
}
