package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FlowRunnerTest {

  @Test
  void runsStagesInOrder() {
    FlowDefinition definition = Definitions.of(Stages.asking("first"), Stages.asking("second"));

    assertThat(Runs.questions(definition)).containsExactly("first", "second");
  }

  @Test
  void takesTheSameAnswerOfTwoStagesAsTwo() {
    Run first = Runs.start(Definitions.of(Stages.asking("first"), Stages.asking("second")));

    Run second = Runs.respond(first);
    Run ended = Runs.respond(second);

    assertThat(Runs.question(second)).isEqualTo("second");
    assertThat(Runs.state(ended)).isEqualTo(new Completed("/"));
  }

  @Test
  void entersSilentStagesAtOnce() {
    FlowDefinition definition =
        Definitions.of(
            Stages.learning("silent", Learned.NOTHING),
            Stages.asking("asking"),
            Stages.learning("also silent", Learned.NOTHING));

    assertThat(Runs.questions(definition)).containsExactly("asking");
  }

  @Test
  void answersOnlyARunThatWaits() {
    Run ended = Runs.start(Definitions.of());

    assertThatIllegalStateException().isThrownBy(() -> Runs.respond(ended));
  }

  @Test
  void needsABehaviorForEveryKindThatItReaches() {
    FlowDefinition definition = Definitions.of(Stages.asking("only"));
    var ignorant = new FlowRunner(StageBehaviors.NONE);

    assertThatIllegalStateException()
        .isThrownBy(() -> ignorant.start(Runs.ID, definition, Runs.stranger()))
        .withMessageContaining("ScriptedStage");
  }

  @Test
  void handsOverToAnotherFlow() {
    var over = new StageOutcome.HandOver(new FlowSlug("other"), false, Learned.NOTHING);

    Run run =
        Runs.start(Definitions.of(Stages.deciding("over", visit -> over), Stages.asking("never")));

    assertThat(Runs.state(run)).isEqualTo(new HandedOver(new FlowSlug("other"), false));
  }

  @Test
  void returnsToAnEarlierStageAndThenGoesOnWhereItWas() {
    var wrong = List.of(Problem.invalid("name", "taken"));
    var tries = new AtomicInteger();
    FlowDefinition definition =
        Definitions.of(
            Stages.asking("first"),
            Stages.asking("second"),
            Stages.deciding(
                "judge",
                visit ->
                    tries.incrementAndGet() == 1
                        ? new StageOutcome.Return(StageId.named("first"), wrong, Learned.NOTHING)
                        : new StageOutcome.Proceed(Learned.NOTHING)),
            Stages.asking("last"));

    Run again = Runs.respond(Runs.respond(Runs.start(definition)));

    assertThat(Runs.question(again)).isEqualTo("first");
    assertThat(again.answer().problems()).isEqualTo(wrong);
    assertThat(again.answer().rejected()).isTrue();
    assertThat(Runs.question(Runs.respond(again))).isEqualTo("last");
  }

  @Test
  void leavesAPostponedStageToTheNextTime() {
    var entered = new AtomicInteger();
    FlowDefinition definition =
        Definitions.of(
            Stages.deciding(
                "patient",
                visit ->
                    entered.incrementAndGet() == 1
                        ? new StageOutcome.Postpone()
                        : new StageOutcome.Proceed(Learned.NOTHING)),
            Stages.asking("last"));

    Run postponed = Runs.start(definition);
    Run resumed = Runs.resume(postponed);

    assertThat(postponed.execution().isEntering()).isTrue();
    assertThat(postponed.execution().step()).isEqualTo(1);
    assertThat(Runs.question(resumed)).isEqualTo("last");
    assertThat(entered).hasValue(2);
  }

  @Test
  void boundsSilentStagesThatInsertThemselves() {
    FlowDefinition endless = Definitions.of(Stages.deciding("silent", FlowRunnerTest::again));

    assertThatIllegalStateException()
        .isThrownBy(() -> Runs.start(endless))
        .withMessageContaining("does not settle");
  }

  private static StageOutcome again(StageVisit visit) {
    Stage next = Stages.deciding("silent", FlowRunnerTest::again);
    return new StageOutcome.Proceed(
        Learned.NOTHING.inserting(
            new InMemoryStage(next.name(), next.config(), Map.of()), Insertion.Place.NEXT));
  }

  @Nested
  class Insertions {

    @Test
    void runWhereTheyWerePut() {
      Learned learned =
          Learned.NOTHING
              .inserting(Stages.inMemory("last"), Insertion.Place.LAST)
              .inserting(Stages.inMemory("next"), Insertion.Place.NEXT);
      FlowDefinition definition =
          Definitions.of(Stages.learning("silent", learned), Stages.asking("bound"));

      assertThat(Runs.questions(definition)).containsExactly("next", "bound", "last");
    }

    @Test
    void runAlsoAfterTheLastStage() {
      Learned learned = Learned.NOTHING.inserting(Stages.inMemory("next"), Insertion.Place.NEXT);

      assertThat(Runs.questions(Definitions.of(Stages.learning("silent", learned))))
          .containsExactly("next");
    }
  }
}
