package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code works once, however many send it at the same moment, and to whichever node. */
@ExtendWith(JourneyExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SingleUseJourneyIT {

  private static final String SLUG = "single-use";
  private static final int MANY = 100;

  private RunningServer server;
  private RunningServer other;
  private Stage setup;

  @BeforeAll
  void start(RunningServer running) {
    server = running;
    other = server.node();
    setup = TestFactors.setup(server, "single-use-setup");
    TestFactors.flow(server, SLUG, AuthenticatorValidateStage.defaults());
  }

  @AfterAll
  void stop() {
    other.close();
  }

  @Test
  void oneCodeOfAnAppPassesOnce() throws Exception {
    assertPassesOnce("single-app", (ada, code) -> ada.app().totp().codeAt(Instant.now()));
  }

  @Test
  void oneRecoveryCodePassesOnce() throws Exception {
    assertPassesOnce(
        "single-static",
        (ada, code) -> {
          ada.codes("another", code);
          return code;
        });
  }

  @Test
  void oneCodeOfAMessagePassesOnce() throws Exception {
    assertPassesOnce(
        "single-sms",
        (ada, code) -> {
          ada.phone(setup, code);
          return code;
        });
  }

  @Test
  void oneCodeOfAMailPassesOnce() throws Exception {
    assertPassesOnce(
        "single-mail",
        (ada, code) -> {
          ada.mailbox(setup, code);
          return code;
        });
  }

  private void assertPassesOnce(
      String username, BiFunction<TestFactors, String, String> registration) throws Exception {
    TestFactors ada = TestFactors.of(server, username);
    String code = registration.apply(ada, "314159");
    List<ApiClient> visitors = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      visitors.add(TestFactors.named(i % 2 == 0 ? server : other, SLUG, username));
    }

    List<Answer> answers = AtOnce.all(visitors, visitor -> TestFactors.prove(visitor, SLUG, code));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.field("component"))
        .containsOnlyOnce("ak-stage-dummy");
    assertThat(answers)
        .filteredOn(answer -> !answer.field("component").equals("ak-stage-dummy"))
        .hasSize(MANY - 1)
        .extracting(answer -> answer.json().at("/response_errors/code/0/string").asString())
        .containsOnly("The code does not match.");
  }
}
