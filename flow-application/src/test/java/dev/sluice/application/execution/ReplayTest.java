package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private final List<Subject> visitors = new ArrayList<>();
  private final Engine engine =
      new Engine(
          Flows.clicks("setup", 1),
          Flows.login(),
          Flows.of(
              "look",
              ScriptedStage.silent(visit -> {
                visitors.add(visit.visitor().user());
                return new StageOutcome.Proceed(Learned.NOTHING);
              })));
  private final Browser browser = engine.browser();

  @Test
  void givesTheAnswerOfAnEndedRunAgain() {
    browser.open("setup");
    Step done = browser.post("setup", Fields.NONE);
    engine.advance(Duration.ofSeconds(59));

    Step again = browser.post("setup", Fields.NONE);

    assertThat(again).isEqualTo(done);
  }

  @Test
  void plansAnewAfterAMinute() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    engine.advance(Duration.ofSeconds(60));

    Step again = browser.post("setup", Fields.NONE);

    assertThat(again.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void plansAnewForAnotherResponse() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);

    Step other = browser.post("setup", "other", "body");

    assertThat(other.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void givesTheAnswerOfALoginToTheFormerKeyAndNothingToKeep() {
    Browser former = beforeTheLogin();

    Step again = former.post("login", "password", "secret");

    assertThat(again.answer()).isEqualTo(Answers.done());
    assertThat(again.effects()).isEmpty();
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void givesTheFormerKeyNothingButThatAnswer() {
    Browser former = beforeTheLogin();

    Step other = former.copy().post("login", "password", "another");
    former.copy().open("look");

    assertThat(other.answer().challenge()).isEqualTo(former.open("login").answer().challenge());
    assertThat(visitors).containsExactly(Subject.ANONYMOUS);
  }

  @Test
  void forgetsTheFormerKeyAfterAMinute() {
    Browser former = beforeTheLogin();
    engine.advance(Session.REPLAY);

    Step again = former.post("login", "password", "secret");

    assertThat(again.answer()).isNotEqualTo(Answers.done());
  }

  @Test
  void opensTheLoginOfAStrangerForTheFormerKey() {
    Browser former = beforeTheLogin();

    Step opened = former.open("login");

    assertThat(opened.display()).isEqualTo(Subject.ANONYMOUS);
    assertThat(opened.answer().challenge())
        .isEqualTo(engine.browser().open("login").answer().challenge());
  }

  private Browser beforeTheLogin() {
    engine.addUser("ada", "secret");
    Logins.identify(browser, "ada");
    Browser former = browser.copy();
    browser.post("login", "password", "secret");
    return former;
  }
}
