package dev.sluice.application.definition;

import dev.sluice.application.port.FlowRepository;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.UUID;

/** What policies can be bound to: flows and bindings of stages, under keys of one sort. */
final class Targets {

  private final FlowRepository flows;

  Targets(FlowRepository flows) {
    this.flows = flows;
  }

  /** The key of a target. */
  static UUID key(PolicyTarget target) {
    return switch (target) {
      case PolicyTarget.OfFlow(FlowId flow) -> flow.value();
      case PolicyTarget.OfStageBinding(BindingId binding) -> binding.value();
    };
  }

  /**
   * The target of a key.
   *
   * @throws FlowFault.Invalid under {@code target} if there is none
   */
  PolicyTarget get(UUID key) {
    if (flows.find(new FlowId(key)).isPresent()) {
      return new PolicyTarget.OfFlow(new FlowId(key));
    }
    if (flows.findOwner(new BindingId(key)).isPresent()) {
      return new PolicyTarget.OfStageBinding(new BindingId(key));
    }
    throw new FlowFault.Invalid(
        List.of(
            new Problem(
                "target",
                "does_not_exist",
                "Invalid pk \"" + key + "\" - object does not exist.")));
  }
}
