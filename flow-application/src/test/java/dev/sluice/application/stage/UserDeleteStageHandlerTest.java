package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.kind.UserDeleteStage;
import org.junit.jupiter.api.Test;

class UserDeleteStageHandlerTest {

  private final Engine engine =
      new Engine(
          Flows.login(),
          Flows.of("leave", new UserDeleteStage(), Flows.click()),
          Flows.of("quit", new UserDeleteStage()),
          Flows.of("named", Flows.who(), new UserDeleteStage(), Flows.click()));

  @Test
  void refusesNobody() {
    assertThat(engine.browser().open("leave").answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void refusesSomebodyWhoOnlyClaimsAName() {
    Browser browser = engine.browser();
    browser.open("named");

    assertThat(browser.post("named", "uid_field", "nobody").answer())
        .isEqualTo(Answers.denied(null));
  }

  @Test
  void deletesWhoIsLoggedInAndGoesOnWithAStranger() {
    Browser browser = Logins.loggedIn(engine, "ada");

    Step next = browser.open("leave");

    assertThat(next.answer()).isEqualTo(Answers.click("leave-1"));
    assertThat(engine.ports().users().list()).isEmpty();
    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .containsOnly(Subject.ANONYMOUS);
    assertThat(engine.ports().events().actions()).containsExactly("login", "model_deleted");
    assertThat(browser.post("leave", Fields.NONE).answer()).isEqualTo(Answers.done());
  }

  @Test
  void deletesAtTheEndOfARunThatLeavesNoTrace() {
    Browser browser = Logins.loggedIn(engine, "ada");

    assertThat(browser.open("quit").answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().users().list()).isEmpty();
  }

  @Test
  void deletesWhomTheRunIsAbout() {
    UserId ada = engine.addUser("ada", "secret");
    Browser browser = engine.browser();
    browser.open("named");

    Step next = browser.post("named", "uid_field", "ada");

    assertThat(next.answer()).isEqualTo(Answers.click("named-2"));
    assertThat(engine.ports().users().find(ada)).isEmpty();
    assertThat(
            engine
                .ports()
                .executions()
                .list()
                .getLast()
                .execution()
                .context()
                .has(ContextKeys.PENDING_USER))
        .isFalse();
  }
}
