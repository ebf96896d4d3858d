package dev.sluice.application.execution;

import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDeniedAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementTest {

  private static FlowDefinition requiring(FlowAuthenticationRequirement requirement) {
    return Flows.changed(Flows.clicks("setup", 1), flow -> flow.requiring(requirement));
  }

  private static FlowDefinition denying(FlowDeniedAction action) {
    return Flows.guarded(
        Flows.changed(Flows.clicks("setup", 1), flow -> flow.denying(action)),
        ScriptedPolicy.saying(false, "Not today."));
  }

  @ParameterizedTest
  @EnumSource(
      value = FlowAuthenticationRequirement.class,
      names = {"NONE", "REQUIRE_UNAUTHENTICATED", "REQUIRE_TOKEN"},
      mode = EnumSource.Mode.EXCLUDE)
  void refusesAStranger(FlowAuthenticationRequirement requirement) {
    var engine = new Engine(requiring(requirement));

    Step step = engine.browser().open("setup");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FlowAuthenticationRequirement.class,
      names = {"NONE", "REQUIRE_UNAUTHENTICATED"})
  void admitsAStranger(FlowAuthenticationRequirement requirement) {
    Step step = new Engine(requiring(requirement)).browser().open("setup");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void admitsWhoIsLoggedIn() {
    var engine = new Engine(Flows.login(), requiring(REQUIRE_AUTHENTICATED));
    Browser browser = Logins.loggedIn(engine, "ada");

    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FlowAuthenticationRequirement.class,
      names = {
        "REQUIRE_UNAUTHENTICATED",
        "REQUIRE_SUPERUSER",
        "REQUIRE_REDIRECT",
        "REQUIRE_OUTPOST"
      })
  void refusesWhoIsMerelyLoggedIn(FlowAuthenticationRequirement requirement) {
    var engine = new Engine(Flows.login(), requiring(requirement));

    Step step = Logins.loggedIn(engine, "ada").open("setup");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void showsTheMessageOfThePolicy() {
    var engine = new Engine(denying(FlowDeniedAction.MESSAGE));

    Step step = engine.browser().open("setup", "next=/home");

    assertThat(step.answer()).isEqualTo(Answers.denied("Not today."));
  }

  @Test
  void showsTheMessageOfThePolicyWhereThereIsNoNext() {
    var engine = new Engine(denying(FlowDeniedAction.MESSAGE_CONTINUE));

    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.denied("Not today."));
    assertThat(engine.browser().open("setup", "next=/home").answer())
        .isEqualTo(Answers.doneAt("/home"));
  }

  @Test
  void sendsTheRefusedOn() {
    var engine = new Engine(denying(FlowDeniedAction.CONTINUE));

    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.done());
    assertThat(engine.browser().open("setup", "next=/home").answer())
        .isEqualTo(Answers.doneAt("/home"));
  }

  @Test
  void takesALoginAsDoneForWhoIsLoggedIn() {
    var login = Flows.changed(Flows.login(), flow -> flow.requiring(REQUIRE_UNAUTHENTICATED));
    Browser browser = Logins.loggedIn(new Engine(login), "ada");

    assertThat(browser.open("login", "next=/home").answer()).isEqualTo(Answers.doneAt("/home"));
    assertThat(browser.open("login").answer()).isEqualTo(Answers.done());
  }

  @Test
  void takesSomebodyWithoutAnActiveAccountForAStranger() {
    var engine = new Engine(Flows.login(), requiring(REQUIRE_AUTHENTICATED));
    var ada = engine.addUser("ada", "secret");
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");
    engine.ports().users().activate(ada, false);

    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }
}
