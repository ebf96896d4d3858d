package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.IdentificationStage;
import org.junit.jupiter.api.Test;

class EmbeddedPasswordTest {

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

  private static void assertRefused(Step step) {
    assertThat(step.answer().rejected()).isTrue();
    assertThat(step.answer().challenge()).isInstanceOf(IdentificationStage.Challenge.class);
    assertThat(step.answer().problems())
        .containsExactly(Problem.invalid("Failed to authenticate."));
  }

  private Step post(String username, String password) {
    open(Flows.embedded(Flows.password()));
    return browser.post("embedded", Fields.of("uid_field", username).and("password", password));
  }

  @Test
  void goesOnWithTheRightPassword() {
    Step done = post("ada", "secret");

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().executions().list().getLast().execution().evidence().proofs())
        .extracting(Proof::about, Proof::kind)
        .containsExactly(tuple(ada, EvidenceKind.PASSWORD));
  }

  @Test
  void saysNothingMoreAboutAWrongPassword() {
    Step wrong = post("ada", "wrong");

    assertRefused(wrong);
    assertThat(((IdentificationStage.Challenge) wrong.answer().challenge()).passwordFields())
        .isTrue();
    assertThat(engine.ports().events().actions()).containsExactly("login_failed");
  }

  @Test
  void saysTheSameToPeopleWhoDoNotExist() {
    Step unknown = post("nobody", "wrong");
    Step known = post("ada", "wrong");

    assertThat(unknown.answer()).isEqualTo(known.answer());
  }

  @Test
  void learnsNothingFromAWrongPassword() {
    post("ada", "wrong");

    assertThat(learned()).isEqualTo(Context.EMPTY);
  }

  @Test
  void neverPretendsThatAPasswordIsRight() {
    assertRefused(post("nobody", "secret"));
  }
}
