package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordAttemptsTest {

  private static final int LIMIT = PasswordStage.DEFAULT_ATTEMPTS;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Answer WRONG =
      Answers.rejected(
          new PasswordStage.Challenge(null, false),
          Problem.invalid("password", "Invalid password"));
  private static final Answer LAST = Answers.denied("Invalid password");
  private static final String ELSEWHERE = "198.51.100.1";

  private final Engine engine = new Engine(Flows.login(), Flows.embedded(Flows.password()));
  private final Browser browser = engine.browser();

  PasswordAttemptsTest() {
    engine.addUser("ada", "secret");
  }

  private static Step attempt(Browser from, String password) {
    Logins.identify(from, "ada");
    return from.post("login", "password", password);
  }

  private void spend(Browser from, int attempts) {
    Logins.identify(from, "ada");
    for (int i = 0; i < attempts; i++) {
      from.post("login", "password", "wrong");
    }
  }

  @Test
  void mayFailAllButOnce() {
    Logins.identify(browser, "ada");

    for (int i = 1; i < LIMIT; i++) {
      assertThat(browser.post("login", "password", "wrong").answer()).isEqualTo(WRONG);
    }
  }

  @Test
  void endTheRunWhenTheyAreSpent() {
    spend(browser, LIMIT - 1);

    Step last = browser.post("login", "password", "wrong");

    assertThat(last.answer()).isEqualTo(LAST);
    assertThat(browser.open("login").answer().challenge())
        .isNotEqualTo(new PasswordStage.Challenge(null, false));
  }

  @Test
  void areNotFreshInANewRun() {
    spend(browser, LIMIT);
    engine.advance(FIRST_WAIT);

    Step step = attempt(browser, "wrong");

    assertThat(step.answer()).isEqualTo(LAST);
    assertThat(engine.hasher().count()).isEqualTo(LIMIT + 1);
  }

  @Test
  void areNotFreshInANewSessionFromTheSameNetwork() {
    spend(browser, LIMIT);
    engine.advance(FIRST_WAIT);

    Step step = attempt(engine.browser().at("192.0.2.200"), "wrong");

    assertThat(step.answer()).isEqualTo(LAST);
  }

  @Test
  void countAcrossRunsBeforeTheyAreSpent() {
    spend(browser, 2);
    spend(engine.browser(), 2);

    Step step = attempt(engine.browser(), "wrong");

    assertThat(step.answer()).isEqualTo(LAST);
  }

  @Test
  void areAnsweredAsWrongAndAsSlowlyButNotHashedDuringAWait() {
    spend(browser, LIMIT);

    Step right = attempt(browser, "secret");

    assertThat(right.answer()).isEqualTo(LAST);
    assertThat(engine.hasher().count()).isEqualTo(LIMIT);
    assertThat(engine.hasher().waits()).isOne();
  }

  @Test
  void doNotMakeAWaitLonger() {
    spend(browser, LIMIT);
    attempt(browser, "wrong");
    attempt(browser, "wrong");
    engine.advance(FIRST_WAIT);

    Step right = attempt(browser, "secret");

    assertThat(right.answer()).isEqualTo(Answers.done());
  }

  @Test
  void waitLongerEachTime() {
    spend(browser, LIMIT);
    engine.advance(FIRST_WAIT);
    attempt(browser, "wrong");
    engine.advance(FIRST_WAIT);

    Step early = attempt(browser, "secret");
    engine.advance(FIRST_WAIT);
    Step right = attempt(browser, "secret");

    assertThat(early.answer()).isEqualTo(LAST);
    assertThat(right.answer()).isEqualTo(Answers.done());
  }

  @Test
  void areForgivenBySuccess() {
    spend(browser, LIMIT - 1);
    browser.post("login", "password", "secret");

    Step step = attempt(engine.browser(), "wrong");

    assertThat(step.answer()).isEqualTo(WRONG);
  }

  @Test
  void areForgottenAfterAWhile() {
    spend(browser, LIMIT);
    engine.advance(Duration.ofMinutes(15));

    Step step = attempt(browser, "wrong");

    assertThat(step.answer()).isEqualTo(WRONG);
  }

  @Test
  void areNotSpentElsewhere() {
    spend(browser, LIMIT);
    engine.advance(FIRST_WAIT);

    Step step = attempt(engine.browser().at(ELSEWHERE), "wrong");

    assertThat(step.answer()).isEqualTo(WRONG);
  }

  @Test
  void waitElsewhereTooAfterTooMany() {
    spend(browser, LIMIT);

    Step step = attempt(engine.browser().at(ELSEWHERE), "secret");

    assertThat(step.answer()).isEqualTo(WRONG);
    assertThat(engine.hasher().count()).isEqualTo(LIMIT);
  }

  @Test
  void spareTheAddressThatLoggedInBefore() {
    attempt(engine.browser().at(ELSEWHERE), "secret");
    spend(browser, LIMIT);

    Step step = attempt(engine.browser().at(ELSEWHERE), "secret");

    assertThat(step.answer()).isEqualTo(Answers.done());
  }

  @Test
  void spareTheDeviceThatLoggedInBefore() {
    Browser own = engine.browser().at(ELSEWHERE);
    attempt(own, "secret");
    spend(browser, LIMIT);

    Step step = attempt(own.at("203.0.113.1"), "secret");

    assertThat(step.answer()).isEqualTo(Answers.done());
  }

  @Test
  void areCountedForPeopleWhoDoNotExist() {
    browser.open("login");
    browser.post("login", "uid_field", "nobody");
    for (int i = 1; i < LIMIT; i++) {
      browser.post("login", "password", "wrong");
    }

    Step last = browser.post("login", "password", "wrong");

    assertThat(last.answer()).isEqualTo(LAST);
  }

  @Test
  void neverEndARunThatAsksForTheNameToo() {
    Fields wrong = Fields.of("uid_field", "ada").and("password", "wrong");
    browser.open("embedded");
    for (int i = 0; i < LIMIT; i++) {
      browser.post("embedded", wrong);
    }

    Step step = browser.post("embedded", wrong);

    assertThat(step.answer().rejected()).isTrue();
    assertThat(engine.hasher().count()).isEqualTo(LIMIT);
  }
}
