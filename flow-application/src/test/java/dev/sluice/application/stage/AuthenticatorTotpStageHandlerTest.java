package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AuthenticatorTotpStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticatorTotpStageHandlerTest {

  private static final AuthenticatorTotpStage STAGE = AuthenticatorTotpStage.defaults();
  private static final Problem WRONG = Problem.invalid("code", "The code does not match.");

  private final Engine engine =
      new Engine(
          Flows.login(),
          Flows.of("setup", STAGE, Flows.click()),
          Flows.of("claimed", Flows.who(), STAGE));
  private final UserId ada = engine.addUser("ada", "secret");

  private Browser ada() {
    return Logins.logIn(engine.browser(), "ada", "secret");
  }

  private List<Device> devices() {
    return engine.ports().devices().list(ada);
  }

  private String code(Step asked) {
    return AppCodes.at(asked.answer().challenge(), engine.clock().instant());
  }

  @Test
  void showsWhatAnAppReads() {
    Step asked = ada().open("setup");

    assertThat(((AuthenticatorTotpStage.Challenge) asked.answer().challenge()).configUrl())
        .matches(
            "otpauth://totp/[A-Za-z%0-9]+%3Aada\\?secret=[A-Z2-7]{32}&algorithm=SHA1"
                + "&digits=6&period=30&issuer=[A-Za-z%0-9]+");
    assertThat(asked.answer().toString()).doesNotContain("secret=");
  }

  @Test
  void showsTheSameKeyAgain() {
    Browser browser = ada();
    Step asked = browser.open("setup");

    Step rejected = browser.post("setup", "code", "000000");

    assertThat(browser.open("setup").answer().challenge()).isEqualTo(asked.answer().challenge());
    assertThat(rejected.answer().challenge()).isEqualTo(asked.answer().challenge());
  }

  @Test
  void refusesAWrongCode() {
    Browser browser = ada();
    browser.open("setup");

    Step rejected = browser.post("setup", "code", "no code");

    assertThat(rejected.answer().problems()).containsExactly(WRONG);
    assertThat(devices()).isEmpty();
  }

  @Test
  void keepsAnAppThatShowsTheRightCode() {
    Browser browser = ada();
    Step asked = browser.open("setup");

    Step done = browser.post("setup", "code", code(asked));

    assertThat(done.answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(devices())
        .singleElement()
        .satisfies(device -> {
          assertThat(device.name()).isEqualTo("TOTP Authenticator");
          assertThat(device.confirmed()).isTrue();
          assertThat(device.lastUsed()).isNull();
        });
    assertThat(engine.ports().events().actions()).contains("model_created");
  }

  @Test
  void makesWhoeverGuessesWait() {
    Browser browser = ada();
    Step asked = browser.open("setup");
    browser.post("setup", "code", "no code");

    assertThat(browser.post("setup", "code", code(asked)).answer().rejected()).isTrue();
    engine.advance(Duration.ofSeconds(1));
    assertThat(browser.post("setup", "code", code(asked)).answer().rejected()).isFalse();
  }

  @Test
  void wantsACode() {
    Browser browser = ada();
    browser.open("setup");

    assertThat(browser.post("setup", Fields.NONE).answer().problems())
        .containsExactly(new Problem("code", "required", "This field is required."));
  }

  @Test
  void isSkippedWhereNobodyIsThere() {
    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.click("setup-1"));
  }

  @Test
  void setsUpNothingForWhomSomebodyOnlyClaimsToBe() {
    Browser stranger = engine.browser();
    stranger.open("claimed");
    Step known = stranger.post("claimed", "uid_field", "ada");
    Browser other = engine.browser();
    other.open("claimed");
    Step unknown = other.post("claimed", "uid_field", "nobody");

    assertThat(known.answer()).isEqualTo(Answers.denied(null));
    assertThat(unknown.answer()).isEqualTo(known.answer());
  }
}
