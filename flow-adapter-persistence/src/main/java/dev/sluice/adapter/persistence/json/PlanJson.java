package dev.sluice.adapter.persistence.json;

import static java.util.Objects.requireNonNull;

import dev.sluice.adapter.persistence.json.StateDocument.Planned;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.PlannedStage;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.stage.InMemoryStage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is left of a plan. Stages of the definition are kept by their bindings. */
final class PlanJson {

  private final ConfigJson configs;

  PlanJson(ConfigJson configs) {
    this.configs = configs;
  }

  List<Planned<Object>> write(FlowPlan plan) {
    return plan.stages().stream().map(this::write).toList();
  }

  FlowPlan read(List<Planned<JsonNode>> plan, FlowDefinition definition) {
    return new FlowPlan(plan.stream().map(stage -> read(stage, definition)).toList());
  }

  private Planned<Object> write(PlannedStage stage) {
    return switch (stage) {
      case PlannedStage.Bound(var binding, _, var marker) ->
          new Planned<>(binding.id(), marker, null, null, null, null);
      case PlannedStage.InMemory(InMemoryStage(var name, var config, var attributes)) ->
          new Planned<>(null, null, name, configs.kindOf(config), configs.tree(config), attributes);
    };
  }

  private PlannedStage read(Planned<JsonNode> stored, FlowDefinition definition) {
    return stored.binding() == null ? inMemory(stored) : bound(stored, definition);
  }

  private PlannedStage bound(Planned<JsonNode> stored, FlowDefinition definition) {
    FlowStageBinding binding =
        definition
            .findBinding(requireNonNull(stored.binding()))
            .orElseThrow(() ->
                new IllegalStateException(definition + " has no binding " + stored.binding()));
    return new PlannedStage.Bound(
        binding, definition.stage(binding), requireNonNull(stored.marker()));
  }

  private PlannedStage inMemory(Planned<JsonNode> stored) {
    return new PlannedStage.InMemory(
        new InMemoryStage(
            requireNonNull(stored.inMemory()),
            configs.readStage(requireNonNull(stored.kind()), requireNonNull(stored.config())),
            requireNonNull(stored.attributes())));
  }
}
