package dev.sluice.domain.stage;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import java.util.Map;
import java.util.Optional;

/**
 * What the configurations of a definition's stages refer to, as it was when the definition was
 * made.
 *
 * @param stages the stages that are bound or referred to
 * @param flows the slugs of flows that are referred to
 */
public record StageReferences(Map<StageId, Stage> stages, Map<FlowId, FlowSlug> flows) {

  public StageReferences {
    stages = Map.copyOf(stages);
    flows = Map.copyOf(flows);
  }

  /** A stage, if the definition holds it. */
  public Optional<Stage> findStage(StageId id) {
    return Optional.ofNullable(stages.get(id));
  }

  /** The slug of a flow, if a stage refers to it. */
  public Optional<FlowSlug> findFlow(FlowId id) {
    return Optional.ofNullable(flows.get(id));
  }
}
