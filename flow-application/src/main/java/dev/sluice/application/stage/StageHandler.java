package dev.sluice.application.stage;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.List;

/**
 * What one kind of stage does, with the ports that it needs. A handler decides and returns what it
 * wants as data; it writes aggregates of its own through ports, and never saves the execution.
 *
 * @param <C> the kind
 */
public interface StageHandler<C extends StageConfig> {

  /** The kind. */
  Class<C> configType();

  /**
   * What is wrong with a configuration here, although it could be right with another program: it
   * needs something that is not there.
   */
  default List<Problem> problems(C stage) {
    return List.of();
  }

  /** A record of what is shown of a stage besides its configuration. */
  default Class<? extends Record> shownType() {
    return NothingBesides.class;
  }

  /** What is shown of a stage besides its configuration, of the {@link #shownType}. */
  default Record shown(C stage) {
    return NothingBesides.NONE;
  }

  /** The run has reached the stage: ask something, or be done at once. */
  StageOutcome enter(C stage, StageVisit visit);
}
