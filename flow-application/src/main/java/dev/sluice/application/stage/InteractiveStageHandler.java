package dev.sluice.application.stage;

import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageResponse;

/**
 * What a kind of stage does that asks something.
 *
 * @param <C> the kind
 * @param <R> what it is answered; a response that does not fit never reaches the handler
 */
public interface InteractiveStageHandler<C extends StageConfig, R extends StageResponse>
    extends StageHandler<C> {

  /** What it is answered. */
  Class<R> responseType();

  /** The client has answered. */
  StageOutcome respond(C stage, R response, StageVisit visit);
}
