package dev.sluice.domain.execution;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Nested
  class Resuming {

    private final FlowDefinition definition =
        Definitions.of(Stages.asking("first"), Stages.asking("second"));

    @Test
    void entersTheCurrentStage() {
      Run run = Runs.RUNNER.resume(restored(definition), Visitor.STRANGER, Runs.NOW);

      assertThat(Runs.question(run)).isEqualTo("second");
      assertThat(run.execution().step()).isEqualTo(1);
    }

    @Test
    void asksThePoliciesOfTheCurrentStage() {
      FlowDefinition guarded = Definitions.guardingStage(1, Policies.failing("no"), definition);

      Run run = Runs.RUNNER.resume(restored(guarded), Visitor.STRANGER, Runs.NOW);

      assertThat(Runs.state(run)).isEqualTo(new Completed("/"));
    }

    private FlowExecution restored(FlowDefinition from) {
      return FlowExecution.of(Runs.ID, from, Plans.of(from).withoutCurrent(), Runs.stranger());
    }
  }

  @Nested
  class Visits {

    private final List<StageVisit> visits = new ArrayList<>();
    private final Stage watching =
        Stages.deciding(
            "watching",
            visit -> {
              visits.add(visit);
              return Stages.PROCEED;
            });

    @Test
    void tellAStageWhatTheRunKnows() {
      FlowDefinition definition = Definitions.of(watching);
      Context known = Context.EMPTY.with(ContextKeys.PENDING_USER, BOB);
      Evidence proven = Evidence.NONE.and(Subjects.password(Subjects.BOB_ID, Runs.NOW));

      Runs.start(definition, Runs.stranger().knowing(known).proving(proven));

      assertThat(visits)
          .containsExactly(
              new StageVisit(
                  watching.name(),
                  StageId.named("watching"),
                  Map.of(),
                  false,
                  definition.flow(),
                  definition,
                  known,
                  proven,
                  Visitor.STRANGER,
                  Runs.NOW));
    }

    @Test
    void tellAStageThatItIsGuarded() {
      Runs.start(Definitions.guardingStage(0, Policies.passing("yes"), Definitions.of(watching)));

      assertThat(visits).extracting(StageVisit::guarded).containsExactly(true);
    }

    @Test
    void areAboutThePendingUserElseTheVisitor() {
      FlowDefinition definition = Definitions.of(watching);
      PlanRequest ada = PlanRequest.of(Subjects.visiting(ADA), Runs.NOW);

      Runs.start(definition, ada);
      Runs.start(definition, ada.knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, BOB)));
      Runs.start(definition);

      assertThat(visits)
          .extracting(StageVisit::subject)
          .containsExactly(ADA, BOB, Subject.ANONYMOUS);
    }
  }
}
