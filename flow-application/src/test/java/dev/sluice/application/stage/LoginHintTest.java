package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.ScriptedPolicy;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.IdentificationStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginHintTest {

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private Step open(FlowDefinition definition) {
    engine.ports().definitions().put(definition);
    return browser.open(definition.flow().slug().value());
  }

  private Context learned() {
    return engine.ports().executions().list().getLast().execution().context();
  }

  private static final ScriptedStage HINT =
      ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.PENDING_USER_IDENTIFIER, "ada"));

  @Test
  void isDoneWhereOnlyTheNameIsAskedFor() {
    Step step = open(Flows.of("who", HINT, Flows.who(), Flows.click()));

    assertThat(step.answer()).isEqualTo(Answers.click("who-2"));
    assertThat(learned().find(ContextKeys.PENDING_USER)).contains(engine.subject(ada));
  }

  @Test
  void pretendsWhereOnlyTheNameIsAskedFor() {
    engine.ports().users().remove(ada);

    Step step = open(Flows.of("who", HINT, Flows.who(), Flows.click()));

    assertThat(step.answer()).isEqualTo(Answers.click("who-2"));
  }

  @Test
  void showsTheEmptyFormWhereTheHintIsWrong() {
    Step step =
        open(Flows.of("who", HINT, IdentificationStage.by(UserField.EMAIL).pretending(false)));

    assertThat(step.answer().rejected()).isFalse();
    assertThat(prefill(step)).isNull();
    assertThat(learned().has(ContextKeys.PENDING_USER_IDENTIFIER)).isFalse();
  }

  @Test
  void fillsTheFormWhereAPasswordIsAskedForToo() {
    Step step = open(Flows.embeddedAfter(HINT));

    assertThat(prefill(step)).isEqualTo("ada");
  }

  @Test
  void fillsTheFormWherePoliciesGuardTheStage() {
    var guarded = Flows.of("who", HINT, Flows.who());

    Step step = open(Flows.guarded(guarded, 1, ScriptedPolicy.saying(true)));

    assertThat(prefill(step)).isEqualTo("ada");
  }

  private static @Nullable String prefill(Step step) {
    return ((IdentificationStage.Challenge) step.answer().challenge()).pendingUserIdentifier();
  }
}
