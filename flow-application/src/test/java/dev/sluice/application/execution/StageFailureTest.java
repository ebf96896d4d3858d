package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.kind.DummyStage;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StageFailureTest {

  private static final DummyStage BROKEN = new DummyStage(true);

  private final Engine engine =
      new Engine(
          Flows.of("broken", BROKEN),
          Flows.of("late", Flows.click(), BROKEN),
          Flows.of(
              "over",
              ScriptedStage.silent(visit ->
                  new StageOutcome.HandOver(new FlowSlug("broken"), true, Learned.NOTHING))),
          Flows.of(
              "busy",
              ScriptedStage.silent(visit -> {
                throw new FlowFault.Unavailable("hashing", Duration.ofSeconds(2));
              })));
  private final Browser browser = engine.browser();

  @Test
  void tellsWhoMetItAndWhere() {
    StageFailure failure = failureOf(() -> browser.open("broken", "next=/home"));

    assertThat(failure.flow().slug()).isEqualTo(new FlowSlug("broken"));
    assertThat(failure.visitor().address()).isEqualTo("192.0.2.1");
    assertThat(failure.query()).isEqualTo(new SavedQuery("next=/home"));
    assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesNothingOfARunThatBreaksAtTheStart() {
    failureOf(() -> browser.open("broken"));

    assertThat(engine.ports().executions().list()).isEmpty();
    assertThat(engine.ports().sessions().list()).isEmpty();
  }

  @Test
  void leavesTheRunWhereItStood() {
    Step asked = browser.open("late");

    failureOf(() -> browser.post("late", Fields.NONE));

    assertThat(browser.open("late").answer()).isEqualTo(asked.answer());
    assertThat(browser.open("late").number()).isEqualTo(asked.number());
  }

  @Test
  void comesFromTheFlowThatWasHandedOverTo() {
    StageFailure failure = failureOf(() -> browser.open("over"));

    assertThat(failure.flow().slug()).isEqualTo(new FlowSlug("broken"));
  }

  @Test
  void isNoMistakeOfTheCaller() {
    Throwable fault = catchThrowable(() -> browser.open("busy"));

    assertThat(fault).isInstanceOf(FlowFault.Unavailable.class);
  }

  private static StageFailure failureOf(ThrowingCallable call) {
    return catchThrowableOfType(StageFailure.class, call);
  }
}
