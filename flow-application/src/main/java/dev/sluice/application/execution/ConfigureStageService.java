package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.ConfigurableStage;
import java.util.Optional;

@UseCase
final class ConfigureStageService implements ConfigureStage {

  private final StageRepository stages;
  private final FlowRepository flows;
  private final FlowDefinitions definitions;
  private final Preparation preparation;

  ConfigureStageService(
      StageRepository stages,
      FlowRepository flows,
      FlowDefinitions definitions,
      Preparation preparation) {
    this.stages = stages;
    this.flows = flows;
    this.definitions = definitions;
    this.preparation = preparation;
  }

  @Override
  public Prepared prepare(StageId stage, Caller caller, Client client) {
    caller.requireUser();
    FlowDefinition definition =
        stages
            .find(stage)
            .flatMap(ConfigureStageService::findFlow)
            .flatMap(flows::find)
            .map(Flow::slug)
            .flatMap(definitions::find)
            .orElseThrow(ConfigureStageService::nothing);
    return preparation
        .prepare(definition, caller, client)
        .map(effects -> new Prepared(definition.flow().slug(), effects))
        .orElseThrow(ConfigureStageService::nothing);
  }

  private static Optional<FlowId> findFlow(Stage stage) {
    return stage.config() instanceof ConfigurableStage configurable
        ? Optional.ofNullable(configurable.configureFlow())
        : Optional.empty();
  }

  private static FlowFault.NotFound nothing() {
    return new FlowFault.NotFound("stage");
  }
}
