package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.AnswerStage.Submission;
import dev.sluice.domain.shared.FlowFault;
import org.junit.jupiter.api.Test;

class VouchedAnswerTest {

  private static final Submission UNVOUCHED = new Submission(Fields.NONE, null, "", null, false);

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("setup", 2));

  @Test
  void isDemandedOfWhoIsLoggedIn() {
    Browser browser = Logins.loggedIn(engine, "ada");
    browser.open("setup");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> browser.post("setup", UNVOUCHED));
    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void isNotDemandedOfStrangers() {
    Browser browser = engine.browser();
    browser.open("setup");

    assertThat(browser.post("setup", UNVOUCHED).answer()).isEqualTo(Answers.click("setup-1"));
  }
}
