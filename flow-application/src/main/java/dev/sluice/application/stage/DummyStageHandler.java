package dev.sluice.application.stage;

import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.DummyStage;

/** Asks for a click, or breaks (spec/stages.md 2.13). */
final class DummyStageHandler implements InteractiveStageHandler<DummyStage, DummyStage.Response> {

  @Override
  public Class<DummyStage> configType() {
    return DummyStage.class;
  }

  @Override
  public Class<DummyStage.Response> responseType() {
    return DummyStage.Response.class;
  }

  @Override
  public StageOutcome enter(DummyStage stage, StageVisit visit) {
    if (stage.throwError()) {
      throw new IllegalStateException("the dummy stage " + visit.stage() + " is set to break");
    }
    return new Ask(new DummyStage.Challenge(visit.stage().value()));
  }

  @Override
  public StageOutcome respond(DummyStage stage, DummyStage.Response response, StageVisit visit) {
    return new Proceed(Learned.NOTHING);
  }
}
