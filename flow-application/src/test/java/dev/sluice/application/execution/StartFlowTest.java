package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartFlowTest {

  private final Engine engine =
      new Engine(Flows.clicks("setup", 2), Flows.clicks("other", 1), Flows.of("empty"));
  private final Browser browser = engine.browser();

  @Test
  void findsNoFlowUnderAnUnknownSlug() {
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> browser.open("nowhere"));
  }

  @Test
  void givesAStrangerASessionUntilTheBrowserCloses() {
    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(step.effects())
        .containsExactly(new ClientEffect.KeepSession(new SessionKey("key-1"), null));
  }

  @Test
  void goesOnWithTheRunThatWaits() {
    browser.open("setup");
    Step asked = browser.post("setup", Fields.NONE);

    Step again = browser.open("setup");

    assertThat(again).isEqualTo(asked);
    assertThat(again.answer()).isEqualTo(Answers.click("setup-1"));
  }

  @Test
  void writesNothingWhenNothingChanged() {
    browser.open("setup");
    List<StoredRun> runs = engine.ports().executions().list();
    List<Session> sessions = engine.ports().sessions().list();
    engine.advance(Session.TOUCH.minusSeconds(1));

    browser.open("setup");

    assertThat(engine.ports().executions().list()).isEqualTo(runs);
    assertThat(engine.ports().sessions().list()).isEqualTo(sessions);
  }

  @Test
  void writesThatTheSessionWasUsedOnceAMinute() {
    browser.open("setup");
    List<StoredRun> runs = engine.ports().executions().list();
    engine.advance(Session.TOUCH);

    browser.open("setup");

    assertThat(engine.ports().executions().list()).isEqualTo(runs);
    assertThat(engine.ports().sessions().list())
        .singleElement()
        .returns(engine.clock().instant(), Session::lastUsed);
  }

  @Test
  void updatesTheSavedQueryOfTheRunThatWaits() {
    browser.open("setup", "next=/first");
    browser.post("setup", Fields.NONE);

    Step again = browser.open("setup", "next=/second");
    Step done = browser.post("setup", Fields.NONE);

    assertThat(again.answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(done.answer()).isEqualTo(Answers.doneAt("/second"));
  }

  @Test
  void takesAMissingQueryForAnEmptyOne() {
    browser.open("setup", "next=/first");
    browser.open("setup");
    browser.post("setup", Fields.NONE);

    Step done = browser.post("setup", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.done());
  }

  @Test
  void plansAnIdleRunAnew() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    engine.advance(Duration.ofMinutes(30));

    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void keepsARunThatIsNotYetIdle() {
    browser.open("setup");
    browser.post("setup", Fields.NONE);
    engine.advance(Duration.ofMinutes(30).minusSeconds(1));

    Step step = browser.open("setup");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-1"));
  }

  @Test
  void plansAnEndedRunAnew() {
    browser.open("other");
    browser.post("other", Fields.NONE);

    Step step = browser.open("other");

    assertThat(step.answer()).isEqualTo(Answers.click("other-0"));
  }

  @Test
  void finishesAnEmptyFlowWithoutATrace() {
    Step step = browser.open("empty", "next=/home");

    assertThat(step.answer()).isEqualTo(Answers.doneAt("/home"));
    assertThat(step.effects()).isEmpty();
    assertThat(engine.ports().sessions().list()).isEmpty();
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//host",
        "https%3A%2F%2Fhost%2F",
        "%2F%2Fhost",
        "/%5Chost",
        "/\\host",
        "/%0A/host",
        "/%09/host",
        "/%00",
        "javascript:alert(1)",
        "home"
      })
  void refusesToStartWithAnAddressElsewhere(String next) {
    Step step = browser.open("setup", "next=" + next);

    assertThat(step.answer()).isEqualTo(Answers.denied("Invalid next URL"));
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @Test
  void neverGoesToAnAddressElsewhereThatCameLater() {
    browser.open("other");
    browser.open("other", "next=//host");

    Step done = browser.post("other", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.done());
  }

  @Test
  void honoursARelativeNextAtTheEnd() {
    browser.open("other", "next=%2Fapps%2F%3Fpage%3D2");

    Step done = browser.post("other", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.doneAt("/apps/?page=2"));
  }

  @Test
  void finishesTwoFlowsInOneSession() {
    browser.open("setup");
    browser.open("other");
    browser.post("setup", Fields.NONE);

    Step other = browser.post("other", Fields.NONE);
    Step setup = browser.post("setup", Fields.NONE);

    assertThat(other.answer()).isEqualTo(Answers.done());
    assertThat(setup.answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().sessions().list()).hasSize(1);
  }

  @Test
  void goesOnWithTheRevisionThatTheRunWasPlannedFrom() {
    browser.open("setup");
    var edited = Flows.clicks("setup", 1);
    engine
        .ports()
        .definitions()
        .put(new FlowDefinition(edited.flow(), 1, edited.stages(), List.of(), List.of(), Map.of()));

    Step mine = browser.post("setup", Fields.NONE);
    Step next = engine.browser().open("setup");

    assertThat(mine.answer()).isEqualTo(Answers.click("setup-1"));
    assertThat(next.answer()).isEqualTo(Answers.click("setup-0"));
  }
}
