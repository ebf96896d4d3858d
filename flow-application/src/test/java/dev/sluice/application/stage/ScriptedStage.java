package dev.sluice.application.stage;

import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.function.Function;

/** A stage that does what a test says. */
@Kind("scripted")
public record ScriptedStage(
    Function<StageVisit, StageOutcome> onEnter, Function<StageVisit, StageOutcome> onResponse)
    implements CustomStage {

  /** What is shown. */
  @Component("test-scripted")
  public record Challenge() implements StageChallenge {}

  /** What is answered. */
  @Component("test-scripted")
  public record Response() implements StageResponse {}

  /** Does something silently. */
  public static ScriptedStage silent(Function<StageVisit, StageOutcome> script) {
    return new ScriptedStage(script, script);
  }

  /** Asks, and does something with the answer. */
  public static ScriptedStage asking(Function<StageVisit, StageOutcome> script) {
    return new ScriptedStage(visit -> new StageOutcome.Ask(new Challenge()), script);
  }

  /** Tells the run something. */
  public static ScriptedStage teaching(Learned learned) {
    return silent(visit -> new StageOutcome.Proceed(learned));
  }
}
