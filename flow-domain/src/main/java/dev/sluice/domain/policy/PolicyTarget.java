package dev.sluice.domain.policy;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;

/** What policies can be attached to. */
public sealed interface PolicyTarget {

  /** A flow: who may run it. */
  record OfFlow(FlowId id) implements PolicyTarget {}

  /** The binding of a stage: who sees it. */
  record OfStageBinding(BindingId id) implements PolicyTarget {}
}
