package dev.sluice.application.stage;

import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;

final class ScriptedStageHandler
    implements InteractiveStageHandler<ScriptedStage, ScriptedStage.Response> {

  @Override
  public Class<ScriptedStage> configType() {
    return ScriptedStage.class;
  }

  @Override
  public Class<ScriptedStage.Response> responseType() {
    return ScriptedStage.Response.class;
  }

  @Override
  public StageOutcome enter(ScriptedStage stage, StageVisit visit) {
    return stage.onEnter().apply(visit);
  }

  @Override
  public StageOutcome respond(
      ScriptedStage stage, ScriptedStage.Response response, StageVisit visit) {
    return stage.onResponse().apply(visit);
  }
}
