package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.DenyStage;

/** Refuses (spec/stages.md 2.12). */
final class DenyStageHandler implements StageHandler<DenyStage> {

  @Override
  public Class<DenyStage> configType() {
    return DenyStage.class;
  }

  @Override
  public StageOutcome enter(DenyStage stage, StageVisit visit) {
    String message = visit.context().find(ContextKeys.DENY_MESSAGE).orElse(stage.denyMessage());
    return new Deny(message.isBlank() ? null : message);
  }
}
