package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage that has to wait for somebody else comes when what was written before it is kept. */
class PostponedStageTest {

  private static final Answer COME_AGAIN =
      Answer.of(RedirectChallenge.to("/if/flow/join/?next=/a"));

  private final Engine engine = new Engine(Flows.login());
  private final AtomicInteger entered = new AtomicInteger();
  private final Browser browser = engine.browser();
  private int failures;

  @BeforeEach
  void define() {
    engine
        .ports()
        .definitions()
        .put(
            Flows.of(
                "join",
                ScriptedStage.asking(this::written),
                UserLoginStage.defaults(),
                ScriptedStage.silent(this::patient),
                Flows.click()));
  }

  private StageOutcome written(StageVisit visit) {
    UserId ada = engine.addUser("ada", "secret");
    return new StageOutcome.Proceed(
        Learned.NOTHING
            .with(ContextKeys.PENDING_USER, engine.subject(ada))
            .proving(new Proof(ada, EvidenceKind.CREATED, Set.of(), visit.id(), visit.now())));
  }

  private StageOutcome patient(StageVisit visit) {
    if (engine.ports().unitOfWork().isWriting()) {
      return new StageOutcome.Postpone();
    }
    entered.incrementAndGet();
    if (failures-- > 0) {
      throw new FlowFault.Stale("somebody else was faster");
    }
    return new StageOutcome.Proceed(Learned.NOTHING);
  }

  private Step join() {
    browser.open("join", "next=/a");
    return browser.post("join", "next=/a", Browser.submission(Fields.NONE, null, null));
  }

  @Test
  void isEnteredInTheSameRequest() {
    Step step = join();

    assertThat(step.answer()).isEqualTo(Answers.click("join-3"));
    assertThat(step.settled()).isTrue();
    assertThat(entered).hasValue(1);
  }

  @Test
  void leavesTheNewKeyOfALoginToTheClient() {
    Step step = join();

    assertThat(step.effects()).filteredOn(ClientEffect.KeepSession.class::isInstance).hasSize(1);
    assertThat(browser.post("join", Fields.NONE).answer())
        .isEqualTo(Answer.of(new RedirectChallenge("/a", true)));
  }

  @Test
  void comesAtTheNextRequestWhereItFails() {
    failures = 2;

    Step step = join();

    assertThat(step.answer()).isEqualTo(COME_AGAIN);
    assertThat(step.effects()).hasAtLeastOneElementOfType(ClientEffect.KeepSession.class);
    assertThat(browser.open("join", "next=/a").answer()).isEqualTo(Answers.click("join-3"));
    assertThat(entered).hasValue(3);
  }

  @Test
  void writesNothingTwiceWhereItFailsForGood() {
    failures = Integer.MAX_VALUE;
    join();

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> browser.open("join", "next=/a"));

    assertThat(engine.ports().users().find(List.of(UserField.USERNAME), "ada", false)).isPresent();
  }
}
