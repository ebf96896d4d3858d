package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.stage.kind.DenyStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RestartTest {

  private static FlowDefinition onInvalid(InvalidResponseAction action) {
    return Flows.onInvalid(Flows.of("setup", Flows.who(), Flows.refusing()), 1, action);
  }

  @Test
  void asksAgainUnlessTheBindingSaysOtherwise() {
    Browser browser = new Engine(onInvalid(InvalidResponseAction.RETRY)).browser();
    browser.open("setup");
    browser.post("setup", "uid_field", "ada");

    Step refused = browser.post("setup", Fields.NONE);

    assertThat(refused.answer()).isEqualTo(Answers.rejected(new ScriptedStage.Challenge()));
  }

  @ParameterizedTest
  @CsvSource({"RESTART, false", "RESTART_WITH_CONTEXT, true"})
  void startsTheFlowAnewAndForgetsOrKeepsWhatItLearned(
      InvalidResponseAction action, boolean keeps) {
    var engine = new Engine(onInvalid(action));
    Browser browser = engine.browser();
    Step first = browser.open("setup");
    browser.post("setup", "uid_field", "ada");

    Step restarted = browser.post("setup", Fields.NONE);

    FlowExecution run = engine.ports().executions().list().getFirst().execution();
    assertThat(restarted.answer()).isEqualTo(first.answer());
    assertThat(restarted.number()).isEqualTo(first.number() + 2);
    assertThat(run.context().has(ContextKeys.PENDING_USER)).isEqualTo(keeps);
  }

  @ParameterizedTest
  @EnumSource(
      value = InvalidResponseAction.class,
      names = {"RESTART", "RESTART_WITH_CONTEXT"})
  void endsAFlowThatWouldRestartForEver(InvalidResponseAction action) {
    var endless = Flows.onInvalid(Flows.of("endless", new DenyStage("No.")), 0, action);

    Step step = new Engine(endless).browser().open("endless");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void keepsTheQueryOfTheRun() {
    var engine = new Engine(onInvalid(InvalidResponseAction.RESTART));
    Browser browser = engine.browser();
    browser.open("setup", "next=/home");
    browser.post("setup", "uid_field", "ada");

    Step restarted = browser.post("setup", Fields.NONE);

    assertThat(restarted.query().findNext()).contains("/home");
  }
}
