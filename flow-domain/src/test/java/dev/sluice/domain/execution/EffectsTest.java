package dev.sluice.domain.execution;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.ADA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stages want done is data until the run is saved, but the run already reckons with it. */
class EffectsTest {

  private static final Evidence PROVEN = Evidence.NONE.and(Subjects.password(ADA_ID, Runs.NOW));
  private static final Effect LOG_IN = new Effect.LogIn(ADA, PROVEN, null, false);
  private static final Effect LOG_OUT = new Effect.LogOut();
  private static final Effect REMEMBER =
      new Effect.RememberDevice(ADA_ID, "login", Duration.ofDays(30));
  private static final Effect REPORT = new Effect.Report(new AuditEvent.LoggedOut(ADA));

  private final List<Visitor> seen = new ArrayList<>();
  private final Policy watching =
      Policies.deciding(
          "watching",
          (policy, request) -> {
            seen.add(request.visitor());
            return Verdict.of(true);
          });

  @Test
  void comeInTheOrderInWhichStagesWantedThem() {
    FlowDefinition definition =
        Definitions.of(
            Stages.learning("first", Learned.NOTHING.causing(REPORT).causing(LOG_IN)),
            Stages.learning("second", Learned.NOTHING.causing(REMEMBER)));

    assertThat(Runs.start(definition).effects()).containsExactly(REPORT, LOG_IN, REMEMBER);
  }

  @Test
  void belongToOneRequest() {
    FlowDefinition definition =
        Definitions.of(
            Stages.learning("first", Learned.NOTHING.causing(REPORT)), Stages.asking("second"));
    Run waiting = Runs.start(definition);

    assertThat(waiting.effects()).containsExactly(REPORT);
    assertThat(Runs.respond(waiting).effects()).isEmpty();
  }

  @Test
  void letPoliciesSeeTheNewVisitorAfterALogin() {
    Runs.start(watchedAfter(LOG_IN));

    assertThat(seen).containsExactly(Visitor.STRANGER.as(ADA, PROVEN));
  }

  @Test
  void letPoliciesSeeNobodyAfterALogout() {
    PlanRequest ada = PlanRequest.of(Visitor.STRANGER.as(ADA, PROVEN), Runs.NOW);

    Runs.start(watchedAfter(LOG_OUT), ada);

    assertThat(seen).containsExactly(Visitor.STRANGER);
  }

  @Test
  void letPoliciesSeeWhatElseWasProven() {
    PlanRequest ada = PlanRequest.of(Visitor.STRANGER.as(ADA, Evidence.NONE), Runs.NOW);

    Runs.start(watchedAfter(new Effect.StepUp(PROVEN)), ada);

    assertThat(seen).containsExactly(Visitor.STRANGER.as(ADA, PROVEN));
  }

  @Test
  void leaveTheVisitorAloneOtherwise() {
    Runs.start(watchedAfter(REMEMBER));
    Runs.start(watchedAfter(REPORT));

    assertThat(seen).containsExactly(Visitor.STRANGER, Visitor.STRANGER);
  }

  @Test
  void makeTheVisitorTheSubjectOfPoliciesAfterALogin() {
    List<Subject> subjects = new ArrayList<>();
    Policy policy = Policies.deciding("subject", (it, request) -> recorded(subjects, request));
    FlowDefinition definition =
        Definitions.guardingStage(
            1,
            policy,
            Definitions.of(
                Stages.learning("first", Learned.NOTHING.causing(LOG_IN)),
                Stages.asking("second")));

    Runs.start(definition);

    assertThat(subjects).containsExactly(ADA);
  }

  private static Verdict recorded(List<Subject> subjects, PolicyRequest request) {
    subjects.add(request.subject());
    return Verdict.of(true);
  }

  private FlowDefinition watchedAfter(Effect effect) {
    return Definitions.guardingStage(
        1,
        watching,
        Definitions.of(
            Stages.learning("first", Learned.NOTHING.causing(effect)), Stages.asking("second")));
  }
}
