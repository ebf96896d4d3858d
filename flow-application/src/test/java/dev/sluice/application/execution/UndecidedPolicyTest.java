package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UndecidedPolicyTest {

  static final List<PolicyConfig> UNDECIDED =
      List.of(ScriptedPolicy.raising(), new EndlessPolicy());

  private static final int PASSWORD = 1;

  private static Step identified(FlowDefinition login) {
    return Logins.identify(new Engine(login).browser(), "ada");
  }

  @ParameterizedTest
  @FieldSource("UNDECIDED")
  void neverDropsThePasswordWhenTheRunReachesIt(PolicyConfig policy) {
    Step step = identified(Flows.guarded(Flows.login(), PASSWORD, policy));

    assertThat(step.answer().challenge()).isEqualTo(new PasswordStage.Challenge(null, false));
  }

  @ParameterizedTest
  @FieldSource("UNDECIDED")
  void neverDropsThePasswordFromThePlan(PolicyConfig policy) {
    var onPlan = Flows.rebound(Flows.login(), PASSWORD, binding -> binding.evaluating(true, false));

    Step step = identified(Flows.guarded(onPlan, PASSWORD, policy));

    assertThat(step.answer().challenge()).isEqualTo(new PasswordStage.Challenge(null, false));
  }

  @ParameterizedTest
  @FieldSource("UNDECIDED")
  void dropsAStageOnlyWhereItsBindingSaysSo(PolicyConfig policy) {
    var skipping =
        Flows.rebound(Flows.login(), PASSWORD, binding -> binding.skippedOnFailure(true));

    Step step = identified(Flows.guarded(skipping, PASSWORD, policy));

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }

  @ParameterizedTest
  @FieldSource("UNDECIDED")
  void refusesTheFlowByItsFailureResult(PolicyConfig policy) {
    var engine = new Engine(Flows.guarded(Flows.clicks("setup", 1), policy, false));

    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.denied(null));
  }

  @ParameterizedTest
  @FieldSource("UNDECIDED")
  void admitsToTheFlowByItsFailureResult(PolicyConfig policy) {
    var engine = new Engine(Flows.guarded(Flows.clicks("setup", 1), policy, true));

    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void isAnotherThingThanANoWhichDropsTheStage() {
    Step step =
        identified(Flows.guarded(Flows.login(), PASSWORD, ScriptedPolicy.saying(false, "no")));

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void asksThePoliciesOfAStageAboutThePersonAndTheMomentOfItsArrival() {
    var policy =
        new ScriptedPolicy(request -> Verdict.of(request.subject().username().equals("ada")));
    var flow = Flows.guarded(Flows.of("setup", Flows.who(), Flows.click()), 1, policy);
    Browser ada = new Engine(flow).browser();
    Browser bob = new Engine(flow).browser();
    ada.open("setup");
    bob.open("setup");

    assertThat(ada.post("setup", "uid_field", "ada").answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(bob.post("setup", "uid_field", "bob").answer()).isEqualTo(Answers.done());
  }
}
