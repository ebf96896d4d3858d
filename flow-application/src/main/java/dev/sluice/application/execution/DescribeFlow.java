package dev.sluice.application.execution;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import java.util.List;

/** Tells what the page of a flow looks like, without opening the flow. */
@FunctionalInterface
public interface DescribeFlow {

  /**
   * The flow as it is now.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   */
  Description describe(FlowSlug slug);

  /**
   * What a page of a flow needs to know before anybody is in it.
   *
   * @param flow how it looks
   * @param scripts the scripts of others that it runs
   */
  record Description(Flow flow, List<String> scripts) {

    public Description {
      scripts = List.copyOf(scripts);
    }
  }
}
