package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stages;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that are asked when the run reaches their stage. */
class ReEvaluationTest {

  private static final Policy NO = Policies.failing("no");

  private final FlowDefinition three =
      Definitions.of(Stages.asking("a"), Stages.asking("b"), Stages.asking("c"));

  @ParameterizedTest
  @CsvSource({"'', abc", "0, bc", "1, ac", "2, ab", "01, c", "12, a", "02, b", "012, ''"})
  void dropsTheStagesWhosePoliciesSayNo(String refused, String left) {
    FlowDefinition definition = three;
    for (int index : refused.chars().map(digit -> digit - '0').toArray()) {
      definition = Definitions.guardingStage(index, NO, definition);
    }

    assertThat(String.join("", Runs.questions(definition))).isEqualTo(left);
  }

  @Test
  void finishesWhereAllStagesAreDropped() {
    FlowDefinition definition =
        Definitions.guardingStage(0, NO, Definitions.of(Stages.asking("only")));

    Run run = Runs.start(definition, Runs.stranger("next=/a"));

    assertThat(Runs.state(run)).isEqualTo(new Completed("/a"));
  }

  @Test
  void keepsAllStagesWhosePoliciesPass() {
    FlowDefinition definition =
        Definitions.guardingStage(
            2,
            Policies.passing("yes"),
            Definitions.guardingStage(1, Policies.passing("yes"), three));

    assertThat(Runs.questions(definition)).containsExactly("a", "b", "c");
  }

  @Test
  void runsAStageWhosePolicyCannotBeEvaluated() {
    FlowDefinition definition = Definitions.guardingStage(1, Policies.undecided("broken"), three);

    assertThat(Runs.questions(definition)).containsExactly("a", "b", "c");
  }

  @Test
  void dropsAStageWhosePolicyCannotBeEvaluatedWhereTheBindingSaysSo() {
    FlowDefinition definition =
        Definitions.rebound(
            1,
            it -> it.skippedOnFailure(true),
            Definitions.guardingStage(1, Policies.undecided("broken"), three));

    assertThat(Runs.questions(definition)).containsExactly("a", "c");
  }

  @Test
  void knowsWhatEarlierStagesLearned() {
    ContextKey<Boolean> wanted = ContextKey.of("wanted", Boolean.class);
    Policy policy =
        Policies.deciding("wanted", (it, request) -> Verdict.of(request.context().has(wanted)));
    FlowDefinition unaware = Definitions.guardingStage(1, policy, three);
    FlowDefinition aware =
        Definitions.guardingStage(
            1,
            policy,
            Definitions.of(
                Stages.learning("a", Learned.NOTHING.with(wanted, true)), Stages.asking("b")));

    assertThat(Runs.questions(unaware)).containsExactly("a", "c");
    assertThat(Runs.questions(aware)).containsExactly("b");
  }

  @Test
  void decidesAboutThePendingUserOfThatMoment() {
    Policy onlyBob =
        Policies.deciding(
            "bob", (it, request) -> Verdict.of(request.subject().is(Subjects.BOB_ID)));
    FlowDefinition definition =
        Definitions.guardingStage(
            1,
            onlyBob,
            Definitions.of(
                Stages.learning("a", Learned.NOTHING.with(ContextKeys.PENDING_USER, Subjects.BOB)),
                Stages.asking("b")));

    assertThat(Runs.questions(definition)).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({"false, false, 0", "true, false, 1", "false, true, 1", "true, true, 2"})
  void asksAsOftenAsTheBindingSays(boolean onPlan, boolean onArrival, int times) {
    AtomicInteger asked = new AtomicInteger();
    Policy counting =
        Policies.deciding("counting", (it, request) -> Verdict.of(asked.incrementAndGet() > 0));
    FlowDefinition definition =
        Definitions.rebound(
            1,
            it -> it.evaluating(onPlan, onArrival),
            Definitions.guardingStage(1, counting, three));

    assertThat(Runs.questions(definition)).containsExactly("a", "b", "c");
    assertThat(asked).hasValue(times);
  }

  @Test
  void asksOnceHoweverOftenTheStageIsAnswered() {
    AtomicInteger asked = new AtomicInteger();
    Policy counting =
        Policies.deciding("counting", (it, request) -> Verdict.of(asked.incrementAndGet() > 0));
    FlowDefinition definition =
        Definitions.guardingStage(
            0, counting, Definitions.of(Stages.answering("a", visit -> Stages.ask("again"))));

    Run run = Runs.respond(Runs.respond(Runs.start(definition)));

    assertThat(Runs.question(run)).isEqualTo("again");
    assertThat(asked).hasValue(1);
  }
}
