package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import org.junit.jupiter.api.Test;

class TransactionTest {

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final ScriptedStage writing =
      script(() -> engine.ports().users().updateLogin(ada, engine.clock().instant()));
  private final ScriptedStage hashing =
      script(() -> assertThat(engine.hasher().hash("secret")).isNotEmpty());

  TransactionTest() {
    engine.ports().definitions().put(Flows.of("write-first", writing, hashing));
    engine.ports().definitions().put(Flows.of("hash-first", hashing, writing));
  }

  private static ScriptedStage script(Runnable work) {
    return ScriptedStage.silent(visit -> {
      work.run();
      return new StageOutcome.Proceed(Learned.NOTHING);
    });
  }

  @Test
  void refusesToHashAfterAWriteAndUndoesTheWrite() {
    StageFailure failure =
        catchThrowableOfType(StageFailure.class, () -> engine.browser().open("write-first"));

    assertThat(failure).hasRootCauseMessage("hashing inside a transaction");
    assertThat(engine.ports().users().find(ada)).map(User::lastLogin).isEmpty();
  }

  @Test
  void hashesBeforeTheFirstWrite() {
    Step step = engine.browser().open("hash-first");

    assertThat(step.answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().users().find(ada))
        .map(User::lastLogin)
        .contains(engine.clock().instant());
  }
}
