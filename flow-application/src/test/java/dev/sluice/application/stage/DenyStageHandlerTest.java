package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.DenyStage;
import org.junit.jupiter.api.Test;

class DenyStageHandlerTest {

  private static final ScriptedStage TEACHING =
      ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.DENY_MESSAGE, "A policy says no."));

  private final Engine engine =
      new Engine(
          Flows.of("silent", new DenyStage("")),
          Flows.of("late", Flows.click(), new DenyStage("")),
          Flows.of("configured", new DenyStage("Closed.")),
          Flows.of("taught", TEACHING, new DenyStage("Closed.")));
  private final Browser browser = engine.browser();

  @Test
  void deniesWhoOpensTheFlow() {
    assertThat(browser.open("silent").answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void deniesWhoAnswers() {
    browser.open("late");

    assertThat(browser.post("late", Fields.NONE).answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void saysWhatIsConfigured() {
    assertThat(browser.open("configured").answer()).isEqualTo(Answers.denied("Closed."));
  }

  @Test
  void prefersWhatThisRunHasToSay() {
    assertThat(browser.open("taught").answer()).isEqualTo(Answers.denied("A policy says no."));
  }
}
