package dev.sluice.application.definition;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.PolicyId;
import java.util.List;

/**
 * A flow as lists have it.
 *
 * @param flow with its bindings
 * @param policies the policies that are bound to it, in their order
 */
public record FlowRow(Flow flow, List<PolicyId> policies) {

  public FlowRow {
    policies = List.copyOf(policies);
  }
}
