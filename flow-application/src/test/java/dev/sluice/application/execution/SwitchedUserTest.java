package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import org.junit.jupiter.api.Test;

class SwitchedUserTest {

  private static final ScriptedPolicy UNLESS_PROVEN =
      new ScriptedPolicy(request -> Verdict.of(request.evidence().proofs().isEmpty()));

  /** Ada is sent back to the start with all that she proved; whoever comes next is not. */
  private static StageOutcome sendingAdaBack(StageVisit visit) {
    return visit.subject().username().equals("ada")
        ? new StageOutcome.Deny(null)
        : new StageOutcome.Proceed(Learned.NOTHING);
  }

  private static FlowDefinition sendingBack(FlowDefinition definition, int place) {
    return Flows.onInvalid(definition, place, InvalidResponseAction.RESTART_WITH_CONTEXT);
  }

  @Test
  void isNotLoggedInByThePasswordOfAnother() {
    var login =
        sendingBack(
            Flows.of(
                "login",
                Flows.who(),
                Flows.password(),
                ScriptedStage.silent(SwitchedUserTest::sendingAdaBack),
                UserLoginStage.defaults()),
            2);
    var engine = new Engine(Flows.guarded(login, 1, UNLESS_PROVEN));
    engine.addUser("ada", "secret");
    engine.addUser("bob", "other");
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    Step step = browser.post("login", "uid_field", "bob");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .containsExactly(Subject.ANONYMOUS);
  }

  @Test
  void doesNotInheritTheKnownDeviceOfAnother() {
    var login =
        sendingBack(
            Flows.of(
                "login",
                Flows.who(),
                Flows.password(),
                UserLoginStage.defaults(),
                ScriptedStage.silent(SwitchedUserTest::sendingAdaBack),
                Flows.click()),
            3);
    var engine =
        new Engine(
            Flows.guarded(
                Flows.guarded(login, 1, new ScriptedPolicy(SwitchedUserTest::isNoKnownDevice)),
                2,
                new ScriptedPolicy(
                    request -> Verdict.of(request.subject().username().equals("ada")))));
    engine.addUser("ada", "secret");
    engine.addUser("bob", "other");
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    Step step = browser.post("login", "uid_field", "bob");

    assertThat(step.answer().challenge()).isEqualTo(new PasswordStage.Challenge(null, false));
  }

  private static Verdict isNoKnownDevice(PolicyRequest request) {
    return Verdict.of(!request.context().has(ContextKeys.KNOWN_DEVICE));
  }
}
