package dev.sluice.application.execution;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;

/** Tells what the page of a flow looks like, without opening the flow. */
@FunctionalInterface
public interface DescribeFlow {

  /**
   * The flow as it is now.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   */
  Flow describe(FlowSlug slug);
}
