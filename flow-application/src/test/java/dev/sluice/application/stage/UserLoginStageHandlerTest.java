package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserLoginStageHandlerTest {

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("other", 2));
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private static ScriptedStage proving(UserId user) {
    return ScriptedStage.silent(visit ->
        new StageOutcome.Proceed(
            Learned.NOTHING.proving(
                new Proof(
                    user, EvidenceKind.TOTP, Set.of(FactorClass.HAS), visit.id(), visit.now()))));
  }

  private Session session() {
    return engine.ports().sessions().list().getLast();
  }

  private void define(UserLoginStage login) {
    engine.ports().definitions().put(Flows.login(login));
  }

  @Test
  void logsInAndGoesOn() {
    Logins.identify(browser, "ada");

    Step done = browser.post("login", "password", "secret");

    Instant now = engine.clock().instant();
    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(session().user()).isEqualTo(engine.subject(ada));
    assertThat(engine.ports().users().find(ada)).map(User::lastLogin).contains(now);
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void givesTheSessionANewKeyInItsPlace() {
    browser.open("other");
    browser.post("other", Fields.NONE);
    Browser former = browser.copy();
    Session before = session();

    Logins.logIn(browser, "ada", "secret");

    assertThat(browser.session()).isNotEqualTo(former.session());
    assertThat(engine.ports().sessions().list()).hasSize(1);
    assertThat(session().id()).isEqualTo(before.id());
    assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-1"));
    assertThat(former.open("other").answer()).isEqualTo(Answers.click("other-0"));
  }

  @Test
  void keepsOnlyWhatWasProvenAboutTheUser() {
    UserId eve = engine.addUser("eve", "secret");
    engine
        .ports()
        .definitions()
        .put(Flows.of("both", proving(eve), proving(ada), Flows.who(), UserLoginStage.defaults()));
    browser.open("both");

    browser.post("both", "uid_field", "ada");

    assertThat(session().evidence().proofs()).extracting(Proof::about).containsExactly(ada);
  }

  @Test
  void carriesTheEvidenceOnInTheSession() {
    Logins.logIn(browser, "ada", "secret");

    Evidence evidence = session().evidence();

    assertThat(evidence.proofs()).extracting(Proof::kind).containsExactly(EvidenceKind.PASSWORD);
    assertThat(evidence.factors(ada)).containsExactly(FactorClass.KNOWS);
  }

  @Test
  void endsTheOtherSessionsOfTheUserWhereItIsSetTo() {
    define(UserLoginStage.defaults().terminatingOthers());
    UserId bob = engine.addUser("bob", "secret");
    Logins.logIn(engine.browser(), "ada", "secret");
    Logins.logIn(engine.browser(), "bob", "secret");

    Logins.logIn(browser, "ada", "secret");

    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .containsExactly(engine.subject(bob), engine.subject(ada));
  }

  @Test
  void leavesTheOtherSessionsOtherwise() {
    Logins.logIn(engine.browser(), "ada", "secret");

    Logins.logIn(browser, "ada", "secret");

    assertThat(engine.ports().sessions().list()).hasSize(2);
  }

  @Nested
  class WithoutAPassword {

    private Step through(StageConfig... stages) {
      engine.ports().definitions().put(Flows.of("short", stages));
      browser.open("short");
      return browser.post("short", "uid_field", "ada");
    }

    @Test
    void refusesNobody() {
      engine.ports().definitions().put(Flows.of("short", UserLoginStage.defaults()));

      Step step = browser.open("short");

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(engine.ports().events().actions()).containsExactly("login_failed");
    }

    @Test
    void refusesSomebodyOfWhomNothingWasProven() {
      Step step = through(Flows.who(), UserLoginStage.defaults());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(session().user().isStored()).isFalse();
    }

    @Test
    void admitsSomebodyOfWhomNothingNeedsToBeProven() {
      Step step = through(Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.done());
      assertThat(session().user()).isEqualTo(engine.subject(ada));
    }

    @Test
    void refusesSomebodyWhereOnlyAnotherWasProven() {
      UserId eve = engine.addUser("eve", "secret");

      Step step = through(proving(eve), Flows.who(), UserLoginStage.defaults());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
    }

    @Test
    void refusesSomebodyInactiveWhateverWasProven() {
      engine.ports().users().activate(ada, false);

      Step step = through(proving(ada), Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(session().user().isStored()).isFalse();
    }

    @Test
    void refusesSomebodyPretended() {
      engine.ports().users().remove(ada);

      Step step = through(Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
    }
  }

  @Test
  void takesAnAuthenticatedSessionForEvidenceAboutItsUser() {
    engine.addUser("bob", "secret");
    engine.ports().definitions().put(Flows.of("again", Flows.who(), UserLoginStage.defaults()));
    Logins.logIn(browser, "ada", "secret");
    browser.open("again");

    Step own = browser.copy().post("again", "uid_field", "ada");
    Browser another = Logins.logIn(engine.browser(), "ada", "secret");
    another.open("again");
    Step other = another.post("again", "uid_field", "bob");

    assertThat(own.answer()).isEqualTo(Answers.done());
    assertThat(other.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions())
        .containsExactly("login", "login", "login", "login_failed");
  }
}
