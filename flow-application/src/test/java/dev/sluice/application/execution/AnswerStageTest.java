package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerStageTest {

  private final Engine engine =
      new Engine(Flows.clicks("setup", 3), Flows.login(), Flows.of("stern", Flows.refusing()));
  private final Browser browser = engine.browser();

  @Test
  void findsNoFlowUnderAnUnknownSlug() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> browser.post("nowhere", Fields.NONE));
  }

  @Test
  void opensTheFlowAndAppliesNothingWhereNoRunWaits() {
    Step step = browser.post("setup", Fields.NONE);

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(browser.session()).isNotNull();
  }

  @Test
  void opensTheFlowAgainWhereTheRunWasIdle() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    engine.advance(Duration.ofMinutes(30));

    Step step = browser.post("setup", Fields.NONE);

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void takesEqualResponsesOneAfterTheOtherAsTwo() {
    browser.open("setup");

    Step second = browser.post("setup", Fields.NONE);
    Step third = browser.post("setup", Fields.NONE);

    assertThat(second.answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(third.answer()).isEqualTo(Answers.click("setup-2"));
  }

  @Test
  void refusesWithoutWordsWhereTheStageHasNone() {
    browser.open("stern");

    Step refused = browser.post("stern", Fields.NONE);

    assertThat(refused.answer()).isEqualTo(Answers.rejected(new ScriptedStage.Challenge()));
  }

  @Nested
  class WithAComponent {

    private static final String FIELD = "password";

    @Test
    void appliesNothingForAnotherComponent() {
      engine.addUser("ada", "secret");
      Step asked = Logins.identify(browser, "ada");

      Step step =
          browser.post(
              "login",
              Browser.submission(Fields.of(FIELD, "wrong"), "ak-stage-identification", null));

      assertThat(step).isEqualTo(asked);
      assertThat(engine.hasher().count()).isZero();
      assertThat(engine.ports().events().list()).isEmpty();
    }

    @Test
    void forgetsTheErrorsOfAFormerResponse() {
      engine.addUser("ada", "secret");
      Step asked = Logins.identify(browser, "ada");
      Step wrong = browser.post("login", FIELD, "wrong");

      Step step =
          browser.post(
              "login",
              Browser.submission(Fields.of(FIELD, "secret"), "ak-stage-identification", null));

      assertThat(wrong.answer())
          .isEqualTo(
              Answers.rejected(
                  asked.answer().challenge(), Problem.invalid(FIELD, "Invalid password")));
      assertThat(step.answer()).isEqualTo(asked.answer());
    }

    @Test
    void appliesTheResponseToWhatWasAsked() {
      engine.addUser("ada", "secret");
      Logins.identify(browser, "ada");

      Step step =
          browser.post(
              "login", Browser.submission(Fields.of(FIELD, "secret"), "ak-stage-password", null));

      assertThat(step.answer()).isEqualTo(Answers.done());
    }

    @Test
    void takesAMissingOneForThePendingOne() {
      engine.addUser("ada", "secret");
      Step asked = Logins.identify(browser, "ada");

      Step step = browser.post("login", FIELD, "secret");

      assertThat(asked.answer().challenge()).isEqualTo(new PasswordStage.Challenge(null, false));
      assertThat(step.answer()).isEqualTo(Answers.done());
    }
  }

  @Nested
  class WithAStep {

    @Test
    void appliesTheResponseToTheStepThatWaits() {
      int first = browser.open("setup").number();

      Step step = browser.post("setup", Browser.submission(Fields.NONE, null, first));

      assertThat(step.answer()).isEqualTo(Answers.click("setup-1"));
    }

    @Test
    void appliesAnEqualResponseOnce() {
      int first = browser.open("setup").number();
      Step second = browser.post("setup", Browser.submission(Fields.NONE, null, first));

      Step again = browser.post("setup", Browser.submission(Fields.NONE, null, first));

      assertThat(again).isEqualTo(second);
    }

    @Test
    void asksTheCurrentQuestionOfWhoAnswersAFormerOne() {
      int first = browser.open("setup").number();
      Step second = browser.post("setup", Browser.submission(Fields.NONE, null, first));

      Step other =
          browser.post("setup", Browser.submission(Fields.of("other", "body"), null, first));

      assertThat(other).isEqualTo(second);
    }

    @Test
    void saysWhatWasWrongAgainToTheSameResponse() {
      int first = browser.open("stern").number();
      Step refused = browser.post("stern", Browser.submission(Fields.NONE, null, first));

      Step again = browser.post("stern", Browser.submission(Fields.NONE, null, first));
      Step other =
          browser.post("stern", Browser.submission(Fields.of("other", "body"), null, first));

      assertThat(again).isEqualTo(refused);
      assertThat(other.answer().rejected()).isFalse();
    }

    @Test
    void appliesNothingToAStepThatIsStillToCome() {
      Step first = browser.open("setup");

      Step step = browser.post("setup", Browser.submission(Fields.NONE, null, first.number() + 1));

      assertThat(step.answer()).isEqualTo(first.answer());
    }
  }
}
