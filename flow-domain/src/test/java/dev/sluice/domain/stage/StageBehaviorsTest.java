package dev.sluice.domain.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.execution.Runs;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.DummyStage;
import org.junit.jupiter.api.Test;

class StageBehaviorsTest {

  private final StageBehaviors clicking =
      StageBehaviors.of(
          DummyStage.class,
          (stage, visit) -> new StageOutcome.Ask(new DummyStage.Challenge(visit.stage().value())));

  @Test
  void handleWhatTheyWereGiven() {
    assertThat(clicking.handles(DummyStage.class)).isTrue();
    assertThat(clicking.handles(DenyStage.class)).isFalse();
    assertThat(StageBehaviors.NONE.handles(DummyStage.class)).isFalse();
  }

  @Test
  void goOnAfterAnyAnswerWhereNothingElseIsSaid() {
    var runner = new FlowRunner(clicking);
    Run waiting =
        runner.start(
            Runs.ID, Definitions.of(Stage.named("click", new DummyStage(false))), Runs.stranger());

    Run ended =
        runner.respond(
            waiting.execution(),
            ResponseSource.of(new DummyStage.Response()),
            Visitor.STRANGER,
            Runs.NOW);

    assertThat(waiting.answer().challenge()).isEqualTo(new DummyStage.Challenge("click"));
    assertThat(ended.execution().state()).isEqualTo(new Completed("/"));
  }
}
