package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.DummyStage;
import org.junit.jupiter.api.Test;

class StartFlowTest {

  private static final Answer FIRST = Answer.of(new DummyStage.Challenge("setup-0"));
  private static final Answer SECOND = Answer.of(new DummyStage.Challenge("setup-1"));

  private final Engine engine =
      new Engine(Flows.clicks("setup", 2), Flows.clicks("other", 1), Flows.of("empty"));
  private final Browser browser = engine.browser();

  @Test
  void refusesAnUnknownSlug() {
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> browser.open("nowhere"));
  }

  @Test
  void givesAStrangerASessionUntilTheBrowserCloses() {
    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(FIRST);
    assertThat(step.effects())
        .containsExactly(
            new ClientEffect.KeepSession(new dev.sluice.domain.identity.SessionKey("key-1"), null));
  }

  @Test
  void shows() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);

    Step again = browser.open("setup");

    assertThat(again.answer()).isEqualTo(SECOND);
    assertThat(again.effects()).isEmpty();
  }
}
