package dev.sluice.application.stage;

import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.StageConfig;

/**
 * What one kind of stage does, with the ports that it needs. A handler decides and returns what it
 * wants as data; it writes aggregates of its own through ports, and never saves the execution.
 *
 * @param <C> the kind
 */
public interface StageHandler<C extends StageConfig> {

  /** The kind. */
  Class<C> configType();

  /** The run has reached the stage: ask something, or be done at once. */
  StageOutcome enter(C stage, StageVisit visit);
}
