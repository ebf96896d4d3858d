package dev.sluice.domain.stage;

import dev.sluice.domain.stage.kind.StageConfig;

/**
 * What one kind of stage does. A behavior decides and returns what it wants as data; it never saves
 * the execution and never talks to the client.
 *
 * @param <C> the configuration that it understands
 */
@FunctionalInterface
public interface StageBehavior<C extends StageConfig> {

  /** The run has reached the stage: ask something, or be done at once. */
  StageOutcome enter(C stage, StageVisit visit);

  /**
   * The client has answered what {@link #enter} asked. A stage that never asks is never answered;
   * one that only shows something goes on.
   */
  default StageOutcome respond(C stage, StageVisit visit, ResponseSource response) {
    return new StageOutcome.Proceed(Learned.NOTHING);
  }
}
