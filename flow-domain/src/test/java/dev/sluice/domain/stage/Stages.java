package dev.sluice.domain.stage;

import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.function.Function;

/** Stages to test with: what each does is written in the test. */
public final class Stages {

  /** The behaviors of the stages below. */
  public static final StageBehaviors BEHAVIORS =
      StageBehaviors.of(ScriptedStage.class, new Scripted());

  public static final StageOutcome PROCEED = new StageOutcome.Proceed(Learned.NOTHING);

  private Stages() {}

  /** A stage that does what the test says. */
  @Kind("scripted")
  public record ScriptedStage(
      Function<StageVisit, StageOutcome> onEntry, Function<StageVisit, StageOutcome> onAnswer)
      implements CustomStage {}

  /** What every asking stage asks: its own name. */
  public record Question(String text) implements StageChallenge {}

  /** What every asking stage is answered. */
  public record Reply(String text) implements StageResponse {}

  /** Asks, and takes any answer. */
  public static Stage asking(String name) {
    return answering(name, visit -> PROCEED);
  }

  /** Asks, and decides about the answer as the test says. */
  public static Stage answering(String name, Function<StageVisit, StageOutcome> onAnswer) {
    return Stage.named(name, new ScriptedStage(visit -> ask(name), onAnswer));
  }

  /** Decides at once, as the test says. */
  public static Stage deciding(String name, Function<StageVisit, StageOutcome> onEntry) {
    return Stage.named(name, new ScriptedStage(onEntry, visit -> PROCEED));
  }

  /** Goes on at once, having learned something. */
  public static Stage learning(String name, Learned learned) {
    return deciding(name, visit -> new StageOutcome.Proceed(learned));
  }

  /** A stage of a plan that asks. */
  public static InMemoryStage inMemory(String name) {
    return InMemoryStage.named(name, asking(name).config());
  }

  public static StageOutcome ask(String name) {
    return new StageOutcome.Ask(new Question(name));
  }

  private static final class Scripted implements StageBehavior<ScriptedStage> {

    @Override
    public StageOutcome enter(ScriptedStage stage, StageVisit visit) {
      return stage.onEntry().apply(visit);
    }

    @Override
    public StageOutcome respond(ScriptedStage stage, StageVisit visit, ResponseSource response) {
      return stage.onAnswer().apply(visit);
    }
  }
}
