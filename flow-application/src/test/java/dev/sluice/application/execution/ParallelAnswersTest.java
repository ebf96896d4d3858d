package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class ParallelAnswersTest {

  private final CyclicBarrier both = new CyclicBarrier(2);
  private final Engine engine =
      new Engine(
          Flows.of(
              "race",
              ScriptedStage.asking(visit -> {
                Threads.meet(both);
                return new StageOutcome.Proceed(Learned.NOTHING);
              }),
              Flows.click(),
              Flows.click()),
          Flows.clicks("setup", 3),
          Flows.login());
  private final Browser browser = engine.browser();

  @Test
  void appliesTheSameResponseOnceAndAnswersBothAlike() {
    browser.open("race");

    List<Step> steps =
        Threads.all(Collections.nCopies(2, () -> browser.copy().post("race", Fields.NONE)));

    assertThat(steps).extracting(Step::answer).containsOnly(Answers.click("race-1"));
    assertThat(browser.open("race").answer()).isEqualTo(Answers.click("race-1"));
  }

  @Test
  void appliesOneOfTwoDifferentResponses() {
    browser.open("race");
    List<Callable<Step>> posts =
        List.of(
            () -> browser.copy().post("race", "body", "one"),
            () -> browser.copy().post("race", "body", "another"));

    List<Step> steps = Threads.all(posts);

    assertThat(steps).extracting(Step::answer).containsOnly(Answers.click("race-1"));
    assertThat(browser.open("race").number()).isEqualTo(steps.getFirst().number());
  }

  @Test
  void asksTheSecondOfTwoDifferentResponsesTheCurrentQuestion() {
    browser.open("setup");
    Browser other = browser.copy();
    var overtaken =
        new Overtaken(Fields.of("body", "late"), () -> other.post("setup", "body", "early"));

    Step late = browser.post("setup", overtaken.submission());

    assertThat(late.answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(browser.open("setup").answer()).isEqualTo(Answers.click("setup-1"));
  }

  @Test
  void logsInOnceWhenTheSamePasswordComesTwice() {
    engine.addUser("ada", "secret");
    Logins.identify(browser, "ada");
    Browser other = browser.copy();
    List<Step> first = new ArrayList<>();
    Fields password = Fields.of("password", "secret");
    var overtaken = new Overtaken(password, () -> first.add(other.post("login", password)));

    Step second = browser.post("login", overtaken.submission());

    assertThat(first).extracting(Step::answer).containsExactly(Answers.done());
    assertThat(second.answer()).isEqualTo(Answers.done());
    assertThat(second.effects()).isEmpty();
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void showsNothingOfALoginToWhoCameSecondWithAnotherResponse() {
    engine.addUser("ada", "secret");
    Logins.identify(browser, "ada");
    Browser other = browser.copy();
    var overtaken =
        new Overtaken(
            Fields.of("password", "guess"), () -> other.post("login", "password", "secret"));

    Step guess = browser.post("login", overtaken.submission());

    assertThat(guess.answer()).isEqualTo(engine.browser().open("login").answer());
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void opensTheFlowWhenTheSessionIsGoneInBetween() {
    var ada = engine.addUser("ada", "secret");
    Logins.logIn(browser, "ada", "secret");
    browser.open("setup");
    var overtaken = new Overtaken(Fields.NONE, () -> engine.ports().sessions().remove(ada, null));

    Step step = browser.post("setup", overtaken.submission());

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(engine.ports().sessions().list())
        .singleElement()
        .matches(session -> !session.user().isStored());
  }

  @Test
  void opensTheFlowWhenTheRunIsCancelledInBetween() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    var overtaken =
        new Overtaken(
            Fields.NONE,
            () ->
                engine
                    .cancelExecution()
                    .cancel(new CancelExecution.Command(browser.session(), null)));

    Step step = browser.post("setup", overtaken.submission());

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(engine.ports().sessions().list()).extracting(Session::user).hasSize(1);
  }
}
