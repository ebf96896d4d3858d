package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordCostTest {

  private final Engine engine = new Engine(Flows.login(), Flows.embedded(Flows.password()));
  private final Browser browser = engine.browser();

  @BeforeEach
  void addUsers() {
    engine.ports().users().activate(add("inactive", "hashed:secret"), false);
    add("passwordless", null);
    add("current", "hashed:secret");
    add("outdated", "outdated:secret");
    add("broken", "!");
  }

  private UserId add(String username, @Nullable String hash) {
    return engine
        .ports()
        .users()
        .add(new NewUser(username, "", "", true), hash, List.of(), engine.clock().instant());
  }

  private Step inTwoSteps(String username, String password) {
    browser.open("login");
    browser.post("login", "uid_field", username);
    return browser.post("login", "password", password);
  }

  private Step inOneStep(String username, String password) {
    browser.open("embedded");
    return browser.post("embedded", Fields.of("uid_field", username).and("password", password));
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, secret",
    "inactive, secret",
    "passwordless, secret",
    "broken, secret",
    "current, wrong",
    "outdated, wrong"
  })
  void isOneHashWhateverIsWrong(String username, String password) {
    Step refused = inTwoSteps(username, password);

    assertThat(refused.answer().rejected()).isTrue();
    assertThat(engine.hasher().count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, secret",
    "inactive, secret",
    "passwordless, secret",
    "broken, secret",
    "current, wrong",
    "outdated, wrong"
  })
  void isOneHashWhateverIsWrongInOneStep(String username, String password) {
    Step refused = inOneStep(username, password);

    assertThat(refused.answer().rejected()).isTrue();
    assertThat(engine.hasher().count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"current", "outdated"})
  void isOneHashForTheRightPassword(String username) {
    Step done = inTwoSteps(username, "secret");

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(engine.hasher().count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"current", "outdated"})
  void isOneHashForTheRightPasswordInOneStep(String username) {
    Step done = inOneStep(username, "secret");

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(engine.hasher().count()).isOne();
  }

  @Test
  void buysAnOutdatedHashItsSuccessor() {
    UserId late = add("late", "outdated:secret");

    inTwoSteps("late", "secret");

    assertThat(engine.ports().users().findPasswordHash(late)).contains("hashed:secret");
  }

  @Test
  void isNothingWhereOnlyTheNameIsAskedFor() {
    browser.open("login");

    browser.post("login", "uid_field", "unknown");
    browser.open("login");

    assertThat(engine.hasher().count()).isZero();
  }

  @Test
  void isOneHashWhereThePasswordIsMissing() {
    browser.open("embedded");

    Step refused = browser.post("embedded", "uid_field", "current");

    assertThat(refused.answer().rejected()).isTrue();
    assertThat(engine.hasher().count()).isOne();
  }
}
