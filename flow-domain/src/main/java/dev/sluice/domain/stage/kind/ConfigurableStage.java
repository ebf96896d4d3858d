package dev.sluice.domain.stage.kind;

import dev.sluice.domain.id.FlowId;
import org.jspecify.annotations.Nullable;

/** A stage that people can set up for themselves, through a flow (spec/stages.md 1.3). */
public interface ConfigurableStage {

  /** The flow that sets it up, or null where nobody can do that for themselves. */
  @Nullable FlowId configureFlow();
}
