package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.kind.UserLogoutStage;
import org.junit.jupiter.api.Test;

class UserLogoutStageHandlerTest {

  private final Engine engine =
      new Engine(
          Flows.login(),
          Flows.of("logout", new UserLogoutStage()),
          Flows.of("goodbye", Flows.click(), new UserLogoutStage(), Flows.click()),
          Flows.clicks("other", 2));

  @Test
  void logsOutAndGoesOn() {
    Browser browser = Logins.loggedIn(engine, "ada");

    Step done = browser.open("logout");

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().sessions().list())
        .singleElement()
        .returns(Subject.ANONYMOUS, Session::user)
        .matches(session -> session.evidence().proofs().isEmpty());
    assertThat(engine.ports().events().actions()).containsExactly("login", "logout");
  }

  @Test
  void doesNothingForStrangers() {
    Step done = engine.browser().open("logout");

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(done.effects()).isEmpty();
    assertThat(engine.ports().events().list()).isEmpty();
  }

  @Test
  void endsTheOtherRunsOfTheSessionAndKeepsItsOwn() {
    Browser browser = Logins.loggedIn(engine, "ada");
    browser.open("other");
    browser.post("other", Fields.NONE);
    browser.open("goodbye");

    Step asked = browser.post("goodbye", Fields.NONE);

    assertThat(asked.answer()).isEqualTo(Answers.click("goodbye-2"));
    assertThat(browser.open("goodbye").answer()).isEqualTo(Answers.click("goodbye-2"));
    assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-0"));
  }

  @Test
  void givesTheSessionANewKey() {
    Browser browser = Logins.loggedIn(engine, "ada");
    Browser former = browser.copy();

    browser.open("logout");

    assertThat(browser.session()).isNotEqualTo(former.session());
    assertThat(former.open("other").display()).isEqualTo(Subject.ANONYMOUS);
  }
}
