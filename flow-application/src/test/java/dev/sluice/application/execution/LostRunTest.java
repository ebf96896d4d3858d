package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LostRunTest {

  private static final Answer EXPIRED =
      Answer.of(new AccessDeniedChallenge("This has expired. Please start again."));

  private final FlowDefinition flow = Flows.clicks("setup", 2);
  private final Engine engine = new Engine(flow, Flows.clicks("other", 1));
  private final Browser browser = engine.browser();

  @Test
  void saysThatARunHasExpiredWhoseFlowIsGone() {
    Step before = browser.open("setup");

    remove();

    Step opened = browser.open("setup");
    assertThat(opened.answer()).isEqualTo(EXPIRED);
    assertThat(opened.flow().title()).isEqualTo(flow.flow().title());
    assertThat(opened.run()).isNotEqualTo(before.run());
    assertThat(browser.post("setup", Fields.NONE).answer()).isEqualTo(EXPIRED);
  }

  @Test
  void saysSoNoLongerThanTheRunWouldHaveLasted() {
    browser.open("setup");
    remove();

    engine.advance(Duration.ofMinutes(30));

    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> browser.open("setup"));
  }

  @Test
  void findsNoFlowForWhoeverWasInNoRunOfIt() {
    browser.open("other");
    remove();

    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> browser.open("setup"));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> browser.post("setup", Fields.NONE));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> engine.browser().open("setup"));
  }

  @Test
  void beginsAgainWhereTheFlowWasMadeAgain() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    remove();

    engine.ports().flows().add(flow.flow());

    assertThat(browser.post("setup", Fields.NONE).answer()).isEqualTo(Answers.click("setup-0"));
  }

  private void remove() {
    assertThat(engine.ports().flows().remove(flow.flow().id())).isTrue();
  }
}
