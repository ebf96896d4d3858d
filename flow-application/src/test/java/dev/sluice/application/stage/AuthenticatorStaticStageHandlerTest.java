package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.kind.AuthenticatorStaticStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticatorStaticStageHandlerTest {

  private final Engine engine =
      new Engine(Flows.login(), Flows.of("setup", AuthenticatorStaticStage.defaults()));
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

  private static List<String> codes(Step asked) {
    return ((AuthenticatorStaticStage.Challenge) asked.answer().challenge()).codes();
  }

  @Test
  void showsCodes() {
    Step asked = browser.open("setup");

    assertThat(codes(asked)).hasSize(6).doesNotHaveDuplicates();
    assertThat(codes(asked)).allMatch(code -> code.matches("[a-z0-9]{12}"));
    assertThat(asked.answer().toString()).doesNotContain(codes(asked).getFirst());
  }

  @Test
  void showsTheSameCodesUntilTheyAreKept() {
    assertThat(codes(browser.open("setup"))).isEqualTo(codes(browser.open("setup")));
    assertThat(engine.ports().devices().list(ada)).isEmpty();
  }

  @Test
  void keepsTheCodes() {
    List<String> shown = codes(browser.open("setup"));

    Step done = browser.post("setup", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().devices().list(ada))
        .singleElement()
        .satisfies(device -> {
          assertThat(device.name()).isEqualTo("Static Token");
          assertThat(device.confirmed()).isTrue();
          assertThat(((StaticDevice) device).codes()).isEqualTo(shown);
        });
  }

  @Test
  void givesOtherCodesTheNextTime() {
    List<String> first = codes(browser.open("setup"));
    browser.post("setup", Fields.NONE);

    assertThat(codes(browser.open("setup"))).doesNotContainAnyElementsOf(first);
  }

  @Test
  void isSkippedWhereNobodyIsThere() {
    assertThat(engine.browser().open("setup").answer()).isEqualTo(Answers.done());
  }
}
