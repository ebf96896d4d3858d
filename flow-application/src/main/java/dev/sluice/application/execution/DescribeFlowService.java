package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;

@UseCase
final class DescribeFlowService implements DescribeFlow {

  private final FlowDefinitions definitions;

  DescribeFlowService(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public Description describe(FlowSlug slug) {
    return definitions
        .find(slug)
        .map(definition -> new Description(definition.flow(), definition.scripts()))
        .orElseThrow(() -> new FlowFault.NotFound("No Flow matches the given query."));
  }
}
