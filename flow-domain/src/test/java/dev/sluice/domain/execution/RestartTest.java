package dev.sluice.domain.execution;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.ADA_ID;
import static dev.sluice.domain.flow.InvalidResponseAction.RESTART;
import static dev.sluice.domain.flow.InvalidResponseAction.RESTART_WITH_CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bindings that start the flow anew after an invalid response or a refusal. */
class RestartTest {

  private static final ContextKey<String> NICKNAME = ContextKey.of("nickname", String.class);
  private static final Proof PASSWORD = Subjects.password(ADA_ID, Runs.NOW);
  private static final Learned LEARNED =
      Learned.NOTHING.with(NICKNAME, "countess").proving(PASSWORD);

  private static final Stage TEACHING =
      Stages.answering("first", visit -> new StageOutcome.Proceed(LEARNED));
  private static final Stage REJECTING =
      Stages.answering(
          "second", visit -> new StageOutcome.Reject(List.of(Problem.invalid("code", "wrong"))));
  private static final Stage DENYING =
      Stages.deciding("second", visit -> new StageOutcome.Deny("no"));

  @Test
  void forgetsWhatWasLearnedAndProven() {
    FlowExecution restarted = rejected(RESTART, Visitor.STRANGER);

    assertThat(restarted.state())
        .isEqualTo(new Awaiting(new Stages.Question("first"), List.of(), false));
    assertThat(restarted.context()).isEqualTo(Context.EMPTY);
    assertThat(restarted.evidence()).isEqualTo(Evidence.NONE);
  }

  @Test
  void keepsWhatWasLearnedAndProvenWhereTheBindingSaysSo() {
    FlowExecution restarted = rejected(RESTART_WITH_CONTEXT, Visitor.STRANGER);

    assertThat(restarted.state())
        .isEqualTo(new Awaiting(new Stages.Question("first"), List.of(), false));
    assertThat(restarted.context()).isEqualTo(Context.EMPTY.with(NICKNAME, "countess"));
    assertThat(restarted.evidence()).isEqualTo(new Evidence(List.of(PASSWORD)));
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTART", "RESTART_WITH_CONTEXT"})
  void keepsWhatTheSessionHasProvenOnce(InvalidResponseAction action) {
    Proof session = Subjects.totp(ADA_ID, Runs.NOW);
    Visitor ada = Visitor.STRANGER.as(ADA, new Evidence(List.of(session)));

    FlowExecution restarted = rejected(action, ada);

    assertThat(restarted.evidence().proofs()).containsOnlyOnce(session);
  }

  @Test
  void keepsTheRunItsQueryAndItsStep() {
    FlowDefinition definition = reacting(RESTART, TEACHING, REJECTING);
    Run atSecond = Runs.respond(Runs.start(definition, Runs.stranger("next=/a")));

    FlowExecution restarted = Runs.respond(atSecond).execution();

    assertThat(restarted.id()).isEqualTo(Runs.ID);
    assertThat(restarted.query()).isEqualTo(new SavedQuery("next=/a"));
    assertThat(restarted.step()).isEqualTo(3);
  }

  @Test
  void restartsWhenAStageDenies() {
    FlowDefinition definition = reacting(RESTART_WITH_CONTEXT, TEACHING, DENYING);

    FlowExecution restarted = Runs.respond(Runs.start(definition)).execution();

    assertThat(restarted.state())
        .isEqualTo(new Awaiting(new Stages.Question("first"), List.of(), false));
    assertThat(restarted.context().find(NICKNAME)).contains("countess");
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTART", "RESTART_WITH_CONTEXT"})
  void endsAfterOneRestartWhereNobodyIsAsked(InvalidResponseAction action) {
    AtomicInteger entered = new AtomicInteger();
    Stage counting =
        Stages.deciding(
            "first",
            visit -> {
              entered.incrementAndGet();
              return Stages.PROCEED;
            });

    Run run = Runs.start(reacting(action, counting, DENYING));

    assertThat(Runs.state(run)).isInstanceOf(Denied.class);
    assertThat(entered).hasValue(2);
  }

  @Test
  void mayRestartAgainAfterEachAnswer() {
    FlowDefinition definition = reacting(RESTART, TEACHING, REJECTING);
    Run run = Runs.start(definition);

    for (int i = 0; i < 3; i++) {
      run = Runs.respond(Runs.respond(run));
    }

    assertThat(Runs.question(run)).isEqualTo("first");
    assertThat(run.execution().step()).isEqualTo(7);
  }

  @Test
  void asksTheRequirementOfTheFlowAgain() {
    Stage loggingIn =
        Stages.answering(
            "first",
            visit ->
                new StageOutcome.Proceed(
                    Learned.NOTHING.causing(new Effect.LogIn(ADA, Evidence.NONE, null, false))));
    FlowDefinition definition =
        Definitions.with(
            flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_UNAUTHENTICATED),
            reacting(RESTART, loggingIn, DENYING));

    Run run = Runs.respond(Runs.start(definition));

    assertThat(Runs.state(run)).isEqualTo(new Denied(null));
    assertThat(run.effects()).hasSize(1);
  }

  private static FlowExecution rejected(InvalidResponseAction action, Visitor visitor) {
    FlowDefinition definition = reacting(action, TEACHING, REJECTING);
    Run first = Runs.start(definition, PlanRequest.of(visitor, Runs.NOW));
    Run second = Runs.respond(first, visitor);
    return Runs.respond(second, visitor).execution();
  }

  private static FlowDefinition reacting(InvalidResponseAction action, Stage first, Stage second) {
    return Definitions.rebound(
        1, it -> it.onInvalidResponse(action), Definitions.of(first, second));
  }
}
