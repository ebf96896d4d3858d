package dev.sluice.domain.execution;

import static dev.sluice.domain.flow.FlowDeniedAction.CONTINUE;
import static dev.sluice.domain.flow.FlowDeniedAction.MESSAGE;
import static dev.sluice.domain.flow.FlowDeniedAction.MESSAGE_CONTINUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a visitor meets for whom a flow is not. */
class RefusalTest {

  private static final Policy NO = Policies.failing("no", "not for you");
  private static final Denied DENIED = new Denied("not for you");

  /** What a denied action does about a query. */
  record Row(FlowDeniedAction action, String query, ExecutionState state) {}

  static final List<Row> TABLE =
      List.of(
          new Row(MESSAGE_CONTINUE, "next=/a", new Completed("/a")),
          new Row(MESSAGE_CONTINUE, "", DENIED),
          new Row(MESSAGE_CONTINUE, "next=https://evil.example/", DENIED),
          new Row(MESSAGE, "next=/a", DENIED),
          new Row(MESSAGE, "", DENIED),
          new Row(MESSAGE, "next=//evil.example", DENIED),
          new Row(CONTINUE, "next=/a", new Completed("/a")),
          new Row(CONTINUE, "", new Completed("/")),
          new Row(CONTINUE, "next=//evil.example", new Completed("/")));

  @ParameterizedTest
  @FieldSource("TABLE")
  void doesWhatTheFlowSays(Row row) {
    FlowDefinition definition =
        Definitions.with(
            flow -> flow.denying(row.action()), Definitions.guardingFlow(NO, enrollment()));

    Run run = Runs.start(definition, Runs.stranger(row.query()));

    assertThat(Runs.state(run)).isEqualTo(row.state());
  }

  @Test
  void coversEveryAction() {
    assertThat(TABLE).extracting(Row::action).contains(FlowDeniedAction.values());
  }

  @Test
  void saysNothingWhereARequirementRefuses() {
    FlowDefinition definition =
        Definitions.with(
            flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_REDIRECT), enrollment());

    assertThat(Runs.state(Runs.start(definition))).isEqualTo(new Denied(null));
  }

  @Test
  void saysThatTheLinkIsDeadWhereOnlyLinksLead() {
    FlowDefinition definition =
        Definitions.with(
            flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_TOKEN), enrollment());

    assertThat(Runs.state(Runs.start(definition)))
        .isEqualTo(new Denied("This link is invalid, was used already, or has expired."));
  }

  @Test
  void saysWhatAllPoliciesSay() {
    FlowDefinition definition =
        Definitions.guardingFlow(
            Policies.failing("also no", "and not today"),
            Definitions.guardingFlow(NO, enrollment()));

    assertThat(Runs.state(Runs.start(definition)))
        .isEqualTo(new Denied("not for you\nand not today"));
  }

  @Test
  void countsALoginAsDoneForWhoIsLoggedIn() {
    FlowDefinition definition =
        Definitions.with(
            flow -> flow.denying(MESSAGE),
            Definitions.guardingFlow(NO, Definitions.login(Stages.asking("only"))));
    PlanRequest loggedIn =
        PlanRequest.of(Subjects.visiting(Subjects.ADA), new SavedQuery("next=/a"), Runs.NOW);

    assertThat(Runs.state(Runs.start(definition, loggedIn))).isEqualTo(new Completed("/a"));
    assertThat(Runs.state(Runs.start(definition))).isEqualTo(DENIED);
  }

  @Test
  void tellsOnlyAdministratorsWhichBindingRefused() {
    FlowDefinition definition =
        Definitions.guardingFlow(
            Policies.undecided("broken"), Definitions.guardingFlow(NO, enrollment()));
    PlanRequest ofRoot = PlanRequest.of(Subjects.visiting(Subjects.ROOT), Runs.NOW);
    PlanRequest ofAda = PlanRequest.of(Subjects.visiting(Subjects.ADA), Runs.NOW);

    assertThat(((Denied) Runs.state(Runs.start(definition, ofRoot))).explanation())
        .contains(
            "policies of the flow",
            "policy \"no\" at order 0: no (not for you)",
            "policy \"broken\" at order 0: could not be evaluated: broken");
    assertThat(Runs.state(Runs.start(definition, ofAda))).isEqualTo(DENIED);
  }

  @Test
  void endsARunThatNeverEnteredAStage() {
    FlowExecution refused = Runs.start(Definitions.guardingFlow(NO, enrollment())).execution();

    assertThat(refused.hasEnded()).isTrue();
    assertThat(refused.plan()).isEqualTo(FlowPlan.FINISHED);
    assertThat(refused.step()).isEqualTo(1);
  }

  private static FlowDefinition enrollment() {
    return Definitions.of(Stages.asking("only"));
  }
}
