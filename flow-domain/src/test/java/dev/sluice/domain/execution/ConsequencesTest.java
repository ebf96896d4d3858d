package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What policies want, beside deciding. */
class ConsequencesTest {

  private static final Consequences LEADING_AWAY =
      Consequences.of(Context.EMPTY.with(ContextKeys.REDIRECT, "/away"), List.of());
  private static final Consequences NAMING_ADA =
      Consequences.of(Context.EMPTY.with(ContextKeys.PENDING_USER, Subjects.ADA), List.of());
  private static final Policy LEADING =
      Policies.saying("leading", Verdict.of(true).causing(LEADING_AWAY));

  @Test
  void ofTheFlowAreKnownFromTheStart() {
    FlowDefinition definition =
        Definitions.guardingFlow(LEADING, Definitions.of(Stages.asking("only")));

    Run run = Runs.start(definition);

    assertThat(run.execution().context().find(ContextKeys.REDIRECT)).contains("/away");
    assertThat(Runs.state(Runs.respond(run))).isEqualTo(new Completed("/away"));
  }

  @Test
  void ofAStageAreKnownAlsoWhereItIsSkipped() {
    Policy no = Policies.saying("no", Verdict.of(false).causing(LEADING_AWAY));
    FlowDefinition definition =
        Definitions.guardingStage(0, no, Definitions.of(Stages.asking("only")));

    assertThat(Runs.state(Runs.start(definition))).isEqualTo(new Completed("/away"));
  }

  @Test
  void changeWhomLaterPoliciesAreAskedAbout() {
    Policy naming = Policies.saying("naming", Verdict.of(true).causing(NAMING_ADA));
    Policy isAda =
        Policies.deciding(
            "is ada", (policy, request) -> Verdict.of(request.subject().equals(Subjects.ADA)));
    FlowDefinition definition =
        Definitions.guardingStage(
            0, isAda, Definitions.guardingFlow(naming, Definitions.of(Stages.asking("only"))));

    assertThat(Runs.questions(definition)).containsExactly("only");
  }

  @Test
  void canBeThatSomethingIsForgotten() {
    Policy forgetting =
        Policies.saying(
            "forgetting",
            Verdict.of(true)
                .causing(Consequences.of(Context.EMPTY, List.of(ContextKeys.REDIRECT))));
    FlowDefinition definition =
        Definitions.guardingStage(
            0,
            forgetting,
            Definitions.guardingFlow(LEADING, Definitions.of(Stages.asking("only"))));

    assertThat(Runs.start(definition).execution().context().has(ContextKeys.REDIRECT)).isFalse();
  }

  @Test
  void canBeThatAPasswordExpires() {
    Policy expiring =
        Policies.saying(
            "expiring",
            Verdict.of(false).causing(Consequences.expiringPasswordOf(Subjects.ADA_ID)));
    FlowDefinition definition =
        Definitions.guardingStage(0, expiring, Definitions.of(Stages.asking("only")));

    assertThat(Runs.start(definition).effects())
        .containsExactly(new Effect.ExpirePassword(Subjects.ADA_ID));
  }

  @Test
  void ofWhatCouldNotBeDecidedAreNone() {
    Verdict undecided = new Verdict.Undecided("broken").causing(LEADING_AWAY);

    assertThat(undecided.consequences()).isEqualTo(Consequences.NONE);
  }

  @Test
  void countInTheOrderOfThePolicies() {
    Consequences elsewhere =
        Consequences.of(Context.EMPTY.with(ContextKeys.REDIRECT, "/else"), List.of());
    Consequences forgetting = Consequences.of(Context.EMPTY, List.of(ContextKeys.REDIRECT));

    assertThat(LEADING_AWAY.and(elsewhere).applyTo(Context.EMPTY))
        .isEqualTo(elsewhere.applyTo(Context.EMPTY));
    assertThat(LEADING_AWAY.and(forgetting).applyTo(Context.EMPTY)).isEqualTo(Context.EMPTY);
    assertThat(forgetting.and(LEADING_AWAY).applyTo(Context.EMPTY))
        .isEqualTo(LEADING_AWAY.applyTo(Context.EMPTY));
  }

  @Test
  void lookUpWhatSeveralAskOnlyOnce() {
    var lookups = new AtomicInteger();
    Policy first = looking("first", lookups);
    Policy second = looking("second", lookups);
    FlowDefinition definition =
        Definitions.guardingStage(
            0, second, Definitions.guardingFlow(first, Definitions.of(Stages.asking("only"))));

    Run run = Runs.start(definition);

    assertThat(lookups).hasValue(1);
    assertThat(run.execution().isAwaiting()).isTrue();
  }

  @Nested
  class OnRecord {

    @Test
    void areFailuresWhereverThePolicyStands() {
      FlowDefinition definition =
          Definitions.guardingStage(
              0, Policies.undecided("broken"), Definitions.of(Stages.asking("only")));

      assertThat(events(Runs.start(definition)))
          .singleElement()
          .isInstanceOfSatisfying(
              AuditEvent.PolicyFailed.class,
              event -> {
                assertThat(event.result().failure()).isEqualTo("broken");
                assertThat(event.user()).isEqualTo(Subject.ANONYMOUS);
              });
    }

    @Test
    void areFailuresOfAFlowThatRefuses() {
      FlowDefinition definition =
          Definitions.guardingFlow(
              Policies.undecided("broken"), Definitions.of(Stages.asking("only")));

      Run run = Runs.start(definition);

      assertThat(run.execution().hasEnded()).isTrue();
      assertThat(events(run)).extracting(AuditEvent::action).containsExactly("policy_exception");
    }

    @Test
    void areEvaluationsOfPoliciesThatAreWatched() {
      Policy quiet = Policies.passing("quiet");
      Policy watched = new Policy(quiet.id(), "watched", quiet.config(), true, quiet.version());
      FlowDefinition definition =
          Definitions.guardingFlow(watched, Definitions.of(Stages.asking("only")));

      assertThat(events(Runs.start(definition)))
          .extracting(AuditEvent::action)
          .containsExactly("policy_execution");
    }

    @Test
    void isNothingOfOthers() {
      FlowDefinition definition =
          Definitions.guardingFlow(
              Policies.passing("quiet"), Definitions.of(Stages.asking("only")));

      assertThat(Runs.start(definition).effects()).isEmpty();
    }
  }

  private record Question() {}

  private static Policy looking(String name, AtomicInteger lookups) {
    return Policies.deciding(name, (policy, request) -> Verdict.of(look(request, lookups) == 1));
  }

  private static int look(PolicyRequest request, AtomicInteger lookups) {
    return request.memo().once(new Question(), lookups::incrementAndGet);
  }

  private static List<AuditEvent> events(Run run) {
    return run.effects().stream().map(effect -> ((Effect.Report) effect).event()).toList();
  }
}
