package dev.sluice.domain.stage;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import java.util.Optional;

/** What a stage's configuration refers to, as it was when the run's definition was made. */
public interface StageReferences {

  /** A stage that the definition holds because it is bound or referred to. */
  Optional<Stage> findStage(StageId id);

  /** The slug of a flow that the definition refers to. */
  Optional<FlowSlug> findFlow(FlowId id);
}
