package dev.sluice.domain.execution;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.StageConfig;

/** A stage in a plan. */
public sealed interface PlannedStage {

  /** A stage of the definition. */
  record Bound(FlowStageBinding binding, Stage stage, StageMarker marker) implements PlannedStage {}

  /** A stage that exists only in this plan. */
  record InMemory(InMemoryStage stage) implements PlannedStage {}

  /** What the stage does. */
  default StageConfig config() {
    return switch (this) {
      case Bound bound -> bound.stage.config();
      case InMemory inMemory -> inMemory.stage.config();
    };
  }

  /** What the stage is called. */
  default StageName name() {
    return switch (this) {
      case Bound bound -> bound.stage.name();
      case InMemory inMemory -> inMemory.stage.name();
    };
  }

  /** What an invalid response does. */
  default InvalidResponseAction onInvalidResponse() {
    return switch (this) {
      case Bound bound -> bound.binding.invalidResponseAction();
      case InMemory inMemory -> InvalidResponseAction.RETRY;
    };
  }

  /** Whether the stage's policies are asked on arrival. */
  default boolean isReEvaluated() {
    return this instanceof Bound bound && bound.marker == StageMarker.RE_EVALUATE;
  }
}
