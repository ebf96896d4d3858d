package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.stage.kind.UserLogoutStage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTest {

  private static RedirectStage to(String slug) {
    return RedirectStage.to(FlowId.named(slug), true);
  }

  private static FlowDefinition over(String slug, String target, StageConfig... before) {
    StageConfig[] stages = Arrays.copyOf(before, before.length + 1);
    stages[before.length] = to(target);
    return Flows.linking(Flows.of(slug, stages), target);
  }

  @Test
  void leavesTheFirstRunEndedAndTheSecondWaitingInOneSession() {
    var engine = new Engine(over("first", "second", Flows.click()), Flows.clicks("second", 1));
    Browser browser = engine.browser();
    browser.open("first");

    Step sent = browser.post("first", Fields.NONE);
    Step again = browser.post("first", Fields.NONE);

    assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/second/"));
    assertThat(again).isEqualTo(sent);
    assertThat(browser.post("second", Fields.NONE).answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().sessions().list()).hasSize(1);
  }

  @Test
  void followsAChainToItsEnd() {
    var engine =
        new Engine(
            over("first", "second", Flows.click()),
            over("second", "third"),
            Flows.clicks("third", 1));
    Browser browser = engine.browser();
    browser.open("first");

    Step sent = browser.post("first", Fields.NONE);

    assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/third/"));
    assertThat(browser.open("third").answer()).isEqualTo(Answers.click("third-0"));
  }

  @Test
  void deniesWhoTheOtherFlowIsNotForWhateverItsDeniedActionSays() {
    FlowDefinition members =
        Flows.changed(
            Flows.clicks("members", 1),
            flow ->
                flow.requiring(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED)
                    .denying(FlowDeniedAction.CONTINUE));
    var engine = new Engine(over("first", "members"), members);

    assertThat(engine.browser().open("first").answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void endsAsTheFlowThatTookOver() {
    var engine =
        new Engine(
            over("first", "second"),
            over("third", "fourth"),
            Flows.of("second", new DenyStage("Closed.")),
            Flows.of("fourth"));

    assertThat(engine.browser().open("first").answer()).isEqualTo(Answers.denied("Closed."));
    assertThat(engine.browser().open("third").answer()).isEqualTo(Answers.done());
  }

  @ParameterizedTest
  @CsvSource({"ring, ring", "ring, other"})
  void deniesAChainThatGoesInCircles(String slug, String target) {
    var engine = new Engine(over(slug, target), over("other", "ring"), over("back", slug));

    Step denied = engine.browser().open("back");

    assertThat(denied.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @Test
  void startsTheSameFlowAnew() {
    var engine = new Engine(over("again", "again", Flows.click()));
    Browser browser = engine.browser();
    browser.open("again");

    Step sent = browser.post("again", Fields.NONE);

    assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/again/"));
    assertThat(browser.open("again").answer()).isEqualTo(Answers.click("again-0"));
    assertThat(engine.ports().executions().list()).hasSize(1);
  }

  @Test
  void logsInWithTheEvidenceOfTheFirstFlow() {
    var engine =
        new Engine(
            over("login", "finish", Flows.who(), Flows.password()),
            Flows.of("finish", UserLoginStage.defaults()));
    var ada = engine.addUser("ada", "secret");

    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .containsExactly(engine.subject(ada));
    assertThat(browser.open("finish").display().is(ada)).isTrue();
  }

  @Test
  void leavesTheEvidenceBehindWithTheContext() {
    var login =
        Flows.linking(
            Flows.of(
                "login",
                Flows.who(),
                Flows.password(),
                RedirectStage.to(FlowId.named("finish"), false)),
            "finish");
    var engine = new Engine(login, Flows.of("finish", Flows.who(), UserLoginStage.defaults()));
    engine.addUser("ada", "secret");
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    Step denied = browser.post("finish", "uid_field", "ada");

    assertThat(denied.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void keepsTheRunThatTakesOverAfterALogout() {
    var engine =
        new Engine(
            Flows.login(),
            over("logout", "survey", new UserLogoutStage()),
            Flows.clicks("survey", 2));
    Browser browser = Logins.loggedIn(engine, "ada");

    Step sent = browser.open("logout");

    assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/survey/"));
    assertThat(browser.open("survey").answer()).isEqualTo(Answers.click("survey-0"));
    assertThat(browser.open("survey").display().isStored()).isFalse();
  }

  @Test
  void takesWhoLoggedOutForAStranger() {
    var engine =
        new Engine(
            Flows.login(),
            over("logout", "members", new UserLogoutStage()),
            Flows.changed(
                Flows.clicks("members", 1),
                flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED)));

    Step denied = Logins.loggedIn(engine, "ada").open("logout");

    assertThat(denied.answer()).isEqualTo(Answers.denied(null));
  }
}
