package dev.sluice.domain.execution;

import dev.sluice.domain.policy.PolicyDecision;

/** What planning gave. */
public sealed interface Planning {

  /** The flow can run. */
  record Planned(FlowPlan plan) implements Planning {}

  /**
   * The flow is not for this visitor.
   *
   * @param reason why, for administrators
   * @param decision what the flow's policies said; unguarded where its requirement refused
   */
  record NotApplicable(String reason, PolicyDecision decision) implements Planning {}
}
