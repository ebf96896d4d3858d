package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.StageFailure;
import dev.sluice.domain.stage.kind.DummyStage;
import org.junit.jupiter.api.Test;

class DummyStageHandlerTest {

  private final Browser browser =
      new Engine(Flows.clicks("setup", 1), Flows.of("broken", new DummyStage(true))).browser();

  @Test
  void showsItsName() {
    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void goesOnAtAClick() {
    browser.open("setup");

    assertThat(browser.post("setup", Fields.NONE).answer()).isEqualTo(Answers.done());
  }

  @Test
  void breaksWhereItIsSetTo() {
    assertThatExceptionOfType(StageFailure.class).isThrownBy(() -> browser.open("broken"));
  }
}
