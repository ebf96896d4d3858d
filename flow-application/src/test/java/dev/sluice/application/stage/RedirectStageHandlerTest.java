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
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.RedirectStage;
import dev.sluice.domain.stage.kind.StageConfig;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectStageHandlerTest {

  private static final RedirectStage TO_TARGET = RedirectStage.to(FlowId.named("target"), true);
  private static final RedirectStage TO_URL = RedirectStage.to("https://example.com/welcome");

  private final Engine engine =
      new Engine(Flows.login(), Flows.clicks("target", 1), Flows.clicks("other", 1));
  private final Browser browser = engine.browser();

  private static ScriptedStage overriding(String target) {
    return ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.REDIRECT_STAGE_TARGET, target));
  }

  private static FlowDefinition redirecting(StageConfig... stages) {
    return Flows.linking(Flows.of("from", stages), "target");
  }

  private Step open(FlowDefinition definition) {
    engine.ports().definitions().put(definition);
    return browser.open("from");
  }

  private FlowExecution run() {
    return engine.ports().executions().list().getLast().execution();
  }

  @Nested
  class ToAnAddress {

    @Test
    void sendsThereAndWaits() {
      Step sent = open(redirecting(TO_URL, Flows.click()));

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("https://example.com/welcome"));
      assertThat(browser.open("from").answer()).isEqualTo(sent.answer());
    }

    @Test
    void goesOnWithWhoComesBack() {
      open(redirecting(TO_URL, Flows.click()));

      Step back = browser.post("from", "to", "https://example.com/welcome");

      assertThat(back.answer()).isEqualTo(Answers.click("from-1"));
    }

    @Test
    void wantsToKnowWhereSomebodyComesFrom() {
      open(redirecting(TO_URL, Flows.click()));

      Step back = browser.post("from", Fields.NONE);

      assertThat(back.answer().problems())
          .containsExactly(new Problem("to", "required", "This field is required."));
    }

    @Test
    void deniesWhereThereIsNone() {
      assertThat(open(redirecting(RedirectStage.to(" "))).answer()).isEqualTo(Answers.denied(null));
    }
  }

  @Nested
  class ToAFlow {

    @Test
    void sendsToItsPage() {
      Step sent = open(redirecting(TO_TARGET));

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/target/"));
      assertThat(browser.open("target").answer()).isEqualTo(Answers.click("target-0"));
      assertThat(run().context().find(ContextKeys.IS_REDIRECTED)).contains("from");
    }

    @Test
    void forwardsTheQuery() {
      engine.ports().definitions().put(redirecting(TO_TARGET));

      Step sent = browser.open("from", "next=%2Fhome&flow=1");

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/target/?next=%2Fhome&flow=1"));
      assertThat(run().query().findNext()).contains("/home");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsItWhatTheRunKnowsOrNot(boolean keepsContext) {
      engine.addUser("ada", "secret");
      open(redirecting(Flows.who(), RedirectStage.to(FlowId.named("target"), keepsContext)));

      browser.post("from", "uid_field", "ada");

      assertThat(run().definition().flow().slug().value()).isEqualTo("target");
      assertThat(run().context().has(ContextKeys.PENDING_USER)).isEqualTo(keepsContext);
    }

    @Test
    void meetsTheDemandToComeByRedirect() {
      require(FlowAuthenticationRequirement.REQUIRE_REDIRECT);

      Step sent = open(redirecting(RedirectStage.to(FlowId.named("target"), false)));

      assertThat(browser.copy().open("target").answer()).isEqualTo(Answers.click("target-0"));
      assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/target/"));
      assertThat(engine.browser().open("target").answer()).isEqualTo(Answers.denied(null));
    }

    @Test
    void deniesWhereItNeedsALogin() {
      require(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED);

      Step denied = open(redirecting(TO_TARGET));

      assertThat(denied.answer()).isEqualTo(Answers.denied(null));
    }

    @Test
    void sendsWhoIsLoggedInWhereItNeedsALogin() {
      require(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED);
      engine.addUser("ada", "secret");
      Logins.logIn(browser, "ada", "secret");

      Step sent = open(redirecting(TO_TARGET));

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/target/"));
    }

    @Test
    void deniesWhereItIsGone() {
      engine.ports().definitions().remove(FlowId.named("target"));

      assertThat(open(redirecting(TO_TARGET)).answer()).isEqualTo(Answers.denied(null));
    }

    @Test
    void deniesWhereTheDefinitionKnowsNone() {
      assertThat(open(Flows.of("from", TO_TARGET)).answer()).isEqualTo(Answers.denied(null));
    }

    private void require(FlowAuthenticationRequirement requirement) {
      engine
          .ports()
          .definitions()
          .put(Flows.changed(Flows.clicks("target", 1), flow -> flow.requiring(requirement)));
    }
  }

  @Nested
  class Overridden {

    @Test
    void sendsToAnotherAddress() {
      Step sent = open(redirecting(overriding("https://example.com/other"), TO_TARGET));

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("https://example.com/other"));
    }

    @Test
    void sendsToAnotherFlow() {
      Step sent = open(redirecting(overriding("ak-flow://other"), TO_TARGET));

      assertThat(sent.answer()).isEqualTo(Answers.sentTo("/if/flow/other/"));
      assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ak-flow://nowhere", "ak-flow://", "ak-flow://no/slug"})
    void fallsBackWhereTheFlowIsUnknown(String target) {
      assertThat(open(redirecting(overriding(target), TO_TARGET)).answer())
          .isEqualTo(Answers.sentTo("/if/flow/target/"));
      assertThat(open(redirecting(overriding(target), TO_URL)).answer())
          .isEqualTo(Answers.sentTo("https://example.com/welcome"));
    }
  }
}
