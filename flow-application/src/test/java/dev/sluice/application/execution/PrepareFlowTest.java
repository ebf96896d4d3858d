package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareFlowTest {

  private final CyclicBarrier both = new CyclicBarrier(2);
  private final Engine engine =
      new Engine(
          Flows.clicks("setup", 2),
          Flows.of("empty"),
          Flows.of(
              "race",
              ScriptedStage.silent(visit -> {
                Threads.meet(both);
                return new StageOutcome.Proceed(Learned.NOTHING);
              }),
              Flows.click()),
          Flows.login());
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private List<ClientEffect> prepare(String slug, Caller caller) {
    return engine.prepareFlow().prepare(new PrepareFlow.Command(slug, caller, browser.client()));
  }

  private Caller bearer() {
    return new Caller(engine.subject(ada), null);
  }

  private Caller session() {
    Logins.logIn(browser, "ada", "secret");
    Session session = engine.ports().sessions().list().getLast();
    return new Caller(session.user(), session);
  }

  @Test
  void waitsInTheSessionOfTheCaller() {
    List<ClientEffect> keeping = prepare("setup", session());

    Step opened = browser.open("setup");

    assertThat(keeping).isEmpty();
    assertThat(opened.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(opened.display()).isEqualTo(engine.subject(ada));
  }

  @Test
  void makesASessionForWhoHasNone() {
    var keeping = (ClientEffect.KeepSession) prepare("setup", bearer()).getFirst();
    browser.keep(keeping.key());

    Step opened = browser.open("setup");

    assertThat(opened.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(opened.display()).isEqualTo(engine.subject(ada));
    assertThat(engine.ports().sessions().list())
        .singleElement()
        .matches(session -> !session.user().isStored());
  }

  @Test
  void entersTheFirstStageForAnAnswerWithoutApplyingIt() {
    prepare("setup", session());

    Step step = browser.post("setup", Fields.NONE);

    assertThat(step.answer()).isEqualTo(Answers.click("setup-0"));
  }

  @Test
  void entersTheFirstStageOnceWhenTwoOpenThePage() {
    prepare("race", session());

    List<Step> steps = Threads.all(Collections.nCopies(2, () -> browser.copy().open("race")));

    assertThat(steps).extracting(Step::answer).containsOnly(Answers.click("race-1"));
    assertThat(steps).extracting(Step::number).containsOnly(2);
  }

  @Test
  void leavesNothingOfAFlowWithoutStages() {
    assertThat(prepare("empty", bearer())).isEmpty();
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @Test
  void refusesStrangers() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> prepare("setup", Caller.STRANGER));
  }

  @Test
  void findsNoFlowUnderAnUnknownSlug() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> prepare("nowhere", bearer()));
  }

  @ParameterizedTest
  @EnumSource(FlowDeniedAction.class)
  void refusesAFlowThatIsNotForTheCallerWhateverItsRefusalDoes(FlowDeniedAction action) {
    var closed = Flows.changed(Flows.clicks("closed", 1), flow -> flow.denying(action));
    engine.ports().definitions().put(Flows.guarded(closed, ScriptedPolicy.saying(false)));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> prepare("closed", bearer()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "missing", "\u0000"})
  void knowsNoFlowThatThereIsNot(String slug) {
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> prepare(slug, bearer()));
  }
}
