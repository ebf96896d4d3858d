package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Stages;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowPlanTest {

  private static final InMemoryStage NEW = Stages.inMemory("new");
  private static final InMemoryStage OTHER = Stages.inMemory("other");

  private final FlowPlan plan =
      Plans.of(Definitions.of(Stages.asking("first"), Stages.asking("second")));

  @Test
  void insertsBehindTheCurrentStage() {
    assertThat(Plans.names(plan.insert(NEW))).containsExactly("first", "new", "second");
  }

  @Test
  void insertsInFrontOfEverythingAtZero() {
    assertThat(Plans.names(plan.insert(NEW, 0))).containsExactly("new", "first", "second");
  }

  @Test
  void insertsAtTheEndWhereTheIndexIsBeyondIt() {
    assertThat(Plans.names(plan.insert(NEW, 9))).containsExactly("first", "second", "new");
  }

  @Test
  void appendsBehindAllOthers() {
    assertThat(Plans.names(plan.append(NEW))).containsExactly("first", "second", "new");
  }

  @Test
  void insertsIntoAFinishedPlan() {
    assertThat(Plans.names(FlowPlan.FINISHED.insert(NEW))).containsExactly("new");
    assertThat(Plans.names(FlowPlan.FINISHED.append(NEW))).containsExactly("new");
  }

  @Test
  void redirectsNext() {
    FlowPlan redirecting = plan.redirect("/elsewhere");

    assertThat(redirecting.stages().get(1).config()).isEqualTo(RedirectStage.to("/elsewhere"));
    assertThat(redirecting.stages()).hasSize(3);
  }

  @Test
  void takesInsertionsOneByOneSoThatTheLastNextOneIsNext() {
    List<Insertion> insertions =
        List.of(
            new Insertion(NEW, Insertion.Place.NEXT),
            new Insertion(OTHER, Insertion.Place.NEXT),
            new Insertion(NEW, Insertion.Place.LAST));

    assertThat(Plans.names(plan.and(insertions)))
        .containsExactly("first", "other", "new", "second", "new");
  }

  @Test
  void isFinishedWithoutStages() {
    FlowPlan finished = plan.withoutCurrent().withoutCurrent();

    assertThat(finished).isEqualTo(FlowPlan.FINISHED);
    assertThat(finished.isFinished()).isTrue();
    assertThat(finished.findCurrent()).isEmpty();
  }

  @Test
  void cannotGoOnWhenFinished() {
    assertThatIllegalStateException().isThrownBy(FlowPlan.FINISHED::withoutCurrent);
  }

  @Test
  void triesAStageOfThePlanAgainAfterAnInvalidResponse() {
    PlannedStage inMemory = new PlannedStage.InMemory(NEW);

    assertThat(inMemory.onInvalidResponse().name()).isEqualTo("RETRY");
    assertThat(inMemory.isReEvaluated()).isFalse();
  }
}
