package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.definition.VisibleFlows;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;

@UseCase
final class PrepareFlowService implements PrepareFlow {

  private final VisibleFlows flows;
  private final Preparation preparation;

  PrepareFlowService(VisibleFlows flows, Preparation preparation) {
    this.flows = flows;
    this.preparation = preparation;
  }

  @Override
  public List<ClientEffect> prepare(Command command) {
    FlowDefinition definition = flows.get(command.caller(), command.flow()).definition();
    return preparation
        .prepare(definition, command.caller(), command.client())
        .orElseThrow(() ->
            new FlowFault.Invalid(
                List.of(Problem.invalid("Flow not applicable to current user/request."))));
  }
}
