package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.CaptchaVerifier.Question;
import dev.sluice.application.port.ScriptedCaptchas;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.CaptchaStage.RequestContentType;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaStageHandlerTest {

  private static final CaptchaStage CAPTCHA =
      CaptchaStage.askedAt("site", new Secret("secret"), "https://captcha.example/verify");
  private static final String SCRIPT = "https://www.recaptcha.net/recaptcha/api.js";

  private final Engine engine = new Engine();
  private final Browser browser = engine.browser();
  private final ScriptedCaptchas captchas = engine.ports().captchas();

  private Step open(StageConfig... stages) {
    engine.ports().definitions().put(Flows.of("captcha", stages));
    return browser.open("captcha");
  }

  private Step solve() {
    return browser.post("captcha", "token", "solved");
  }

  private static CaptchaStage between(double least, double most) {
    return new CaptchaStage(
        "site",
        new Secret("secret"),
        "https://captcha.example/own.js",
        "https://captcha.example/verify",
        RequestContentType.JSON,
        true,
        least,
        most,
        true);
  }

  private static void assertRejected(Step step, String message) {
    assertThat(step.answer().problems()).containsExactly(Problem.invalid("token", message));
  }

  @Test
  void goesOnWithAHuman() {
    Step asked = open(CAPTCHA, Flows.click());
    captchas.say(Map.of("success", true, "score", 0.5));

    Step next = solve();

    assertThat(asked.answer())
        .isEqualTo(Answer.of(new CaptchaStage.Challenge("site", SCRIPT, false)));
    assertThat(next.answer()).isEqualTo(Answers.click("captcha-1"));
    assertThat(captchas.asked())
        .containsExactly(
            new Question("https://captcha.example/verify", false, "secret", "solved", "192.0.2.1"));
    assertThat(
            engine
                .ports()
                .executions()
                .list()
                .getLast()
                .execution()
                .context()
                .find(ContextKeys.CAPTCHA))
        .contains(
            (Value.Fields)
                PlainData.value(
                    Map.of(
                        "response", Map.of("success", true, "score", 0.5), "stage", "captcha-0")));
  }

  @Test
  void usesTheKeysOfTheRun() {
    var keys =
        Learned.NOTHING
            .with(ContextKeys.CAPTCHA_SITE_KEY, "other site")
            .with(ContextKeys.CAPTCHA_PRIVATE_KEY, "other secret");
    Step asked = open(ScriptedStage.teaching(keys), CAPTCHA);
    captchas.say(Map.of("success", true));

    assertThat(((CaptchaStage.Challenge) asked.answer().challenge()).siteKey())
        .isEqualTo("other site");
    assertThat(solve().answer()).isEqualTo(Answers.done());
    assertThat(captchas.asked()).extracting(Question::secret).containsExactly("other secret");
  }

  @Test
  void asksAsConfigured() {
    Step asked = open(between(0, 1));
    captchas.say(Map.of("success", true));
    solve();

    assertThat(asked.answer().challenge())
        .isEqualTo(new CaptchaStage.Challenge("site", "https://captcha.example/own.js", true));
    assertThat(captchas.asked()).extracting(Question::asJson).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(doubles = {99, -3, 0.49})
  void doubtsScoresOfMachines(double score) {
    open(CAPTCHA);
    captchas.say(Map.of("success", true, "score", score));

    assertRejected(solve(), "The captcha takes you for a machine.");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, -3", "0.5, -1, 99", "-1, -1, 7"})
  void takesAnyScoreOnASideThatDoesNotCount(double least, double most, double score) {
    open(between(least, most));
    captchas.say(Map.of("success", true, "score", score));

    assertThat(solve().answer()).isEqualTo(Answers.done());
  }

  @Test
  void leavesScoresToPolicies() {
    open(CAPTCHA.forgiving());
    captchas.say(Map.of("success", true, "score", -3));

    assertThat(solve().answer()).isEqualTo(Answers.done());
  }

  @Test
  void leavesFailuresToPolicies() {
    open(CAPTCHA.forgiving());
    captchas.say(Map.of("success", false));

    assertThat(solve().answer()).isEqualTo(Answers.done());
  }

  @Test
  void saysWhenTryingAgainMayHelp() {
    open(CAPTCHA);
    captchas.say(
        Map.of(
            "success",
            false,
            "error-codes",
            List.of("timeout-or-duplicate", "already-seen-response")));

    assertRejected(solve(), "The captcha has expired or was used before. Try again.");
  }

  @Test
  void saysWhenItWasNotSolved() {
    open(CAPTCHA);
    captchas.say(Map.of("success", false));
    assertRejected(solve(), "The captcha was not solved.");

    captchas.say(
        Map.of("success", false, "error-codes", List.of("timeout-or-duplicate", "bad-request")));
    assertRejected(solve(), "The captcha was not solved.");

    captchas.say(Map.of("success", "true"));
    assertRejected(solve(), "The captcha was not solved.");
  }

  @Test
  void goesNowhereWithoutAnAnswerEvenWhereScoresDoNotCount() {
    open(CAPTCHA.forgiving());

    assertRejected(solve(), "Could not check whether you are human. Try again.");
  }

  @Nested
  class Embedded {

    private final Stage captcha = Stage.named("embedded-captcha", CAPTCHA);

    private Step openWho(IdentificationStage who) {
      Stage first = Stage.named("embedded-who", who.guardedBy(captcha.id()));
      Flow flow = Flow.named("embedded", FlowDesignation.AUTHENTICATION).binding(first.id(), 0);
      engine.ports().definitions().put(FlowDefinition.of(flow, first, captcha));
      return browser.open("embedded");
    }

    private Step name(String name) {
      return browser.post("embedded", Fields.of("uid_field", name).and("captcha_token", "solved"));
    }

    @Test
    void isShown() {
      var asked = (IdentificationStage.Challenge) openWho(Flows.who()).answer().challenge();

      assertThat(asked.captchaStage()).isEqualTo(new CaptchaStage.Challenge("site", SCRIPT, false));
    }

    @Test
    void letsHumansGoOn() {
      engine.addUser("ada", "secret");
      openWho(Flows.who());
      captchas.say(Map.of("success", true, "score", 0.5));

      assertThat(name("ada").answer()).isEqualTo(Answers.done());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-request", "timeout-or-duplicate"})
    void saysNothingAboutWhatFailed(String code) {
      engine.addUser("ada", "secret");
      openWho(Flows.who());
      captchas.say(Map.of("success", false, "error-codes", List.of(code)));

      assertThat(name("ada").answer().problems())
          .containsExactly(Problem.invalid("Failed to authenticate."));
      assertThat(name("nobody").answer()).isEqualTo(name("ada").answer());
    }

    @Test
    void wantsToBeSolved() {
      openWho(Flows.who());
      captchas.say(Map.of("success", true));

      assertThat(browser.post("embedded", "uid_field", "ada").answer().problems())
          .containsExactly(Problem.invalid("Failed to authenticate."));
      assertThat(captchas.asked()).isEmpty();
    }
  }
}
