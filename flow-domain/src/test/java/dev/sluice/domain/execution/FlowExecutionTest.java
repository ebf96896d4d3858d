package dev.sluice.domain.execution;

import static dev.sluice.domain.flow.InvalidResponseAction.RESTART;
import static dev.sluice.domain.flow.InvalidResponseAction.RESTART_WITH_CONTEXT;
import static dev.sluice.domain.flow.InvalidResponseAction.RETRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.ExecutionState.Entering;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.execution.ExecutionState.Restarting;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.HandOver;
import dev.sluice.domain.stage.StageOutcome.Postpone;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageOutcome.Return;
import dev.sluice.domain.stage.Stages;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The whole machine on one page, and proof that the page is complete. */
class FlowExecutionTest {

  private static final Stages.Question OLD = new Stages.Question("old");
  private static final Stages.Question NEW = new Stages.Question("new");
  private static final List<Problem> WRONG = List.of(Problem.invalid("code", "wrong"));
  private static final FlowSlug OTHER = new FlowSlug("other");

  private static final ExecutionState ENTERING = new Entering();
  private static final ExecutionState AWAITING = new Awaiting(OLD, List.of(), false);

  private static final StageOutcome ASK = new Ask(NEW);
  private static final StageOutcome REJECT = new Reject(NEW, WRONG, Learned.NOTHING);
  private static final StageOutcome REJECT_AGAIN = new Reject(WRONG);
  private static final StageOutcome PROCEED = new Proceed(Learned.NOTHING);
  private static final StageOutcome DENY = new Deny("no");
  private static final StageOutcome HAND_OVER = new HandOver(OTHER, true, Learned.NOTHING);

  private static final StageOutcome POSTPONE = new Postpone();

  private static final StageOutcome RETURN =
      new Return(StageId.named("first"), WRONG, Learned.NOTHING);

  /** With so many stages left, in a state, under an action, an outcome leads to a state. */
  record Row(
      int left,
      ExecutionState from,
      InvalidResponseAction action,
      StageOutcome on,
      ExecutionState to) {}

  static final List<Row> TABLE =
      List.of(
          new Row(1, ENTERING, RETRY, ASK, new Awaiting(NEW, List.of(), false)),
          new Row(1, ENTERING, RESTART, ASK, new Awaiting(NEW, List.of(), false)),
          new Row(1, ENTERING, RETRY, REJECT, new Awaiting(NEW, WRONG, true)),
          new Row(1, ENTERING, RESTART, REJECT, new Restarting(false)),
          new Row(1, ENTERING, RESTART_WITH_CONTEXT, REJECT, new Restarting(true)),
          new Row(1, ENTERING, RETRY, PROCEED, new Completed("/")),
          new Row(1, ENTERING, RESTART, PROCEED, new Completed("/")),
          new Row(2, ENTERING, RETRY, PROCEED, new Entering()),
          new Row(1, ENTERING, RETRY, DENY, new Denied("no")),
          new Row(1, ENTERING, RESTART, DENY, new Restarting(false)),
          new Row(1, ENTERING, RESTART_WITH_CONTEXT, DENY, new Restarting(true)),
          new Row(1, ENTERING, RETRY, HAND_OVER, new HandedOver(OTHER, true)),
          new Row(2, ENTERING, RESTART, HAND_OVER, new HandedOver(OTHER, true)),
          new Row(1, ENTERING, RETRY, RETURN, new Entering()),
          new Row(1, ENTERING, RESTART, POSTPONE, new Entering()),
          new Row(1, AWAITING, RETRY, POSTPONE, new Entering()),
          new Row(1, AWAITING, RESTART, RETURN, new Entering()),
          new Row(1, AWAITING, RETRY, ASK, new Awaiting(NEW, List.of(), false)),
          new Row(1, AWAITING, RESTART, ASK, new Awaiting(NEW, List.of(), false)),
          new Row(1, AWAITING, RETRY, REJECT, new Awaiting(NEW, WRONG, true)),
          new Row(1, AWAITING, RETRY, REJECT_AGAIN, new Awaiting(OLD, WRONG, true)),
          new Row(1, AWAITING, RESTART, REJECT, new Restarting(false)),
          new Row(1, AWAITING, RESTART_WITH_CONTEXT, REJECT, new Restarting(true)),
          new Row(1, AWAITING, RETRY, PROCEED, new Completed("/")),
          new Row(1, AWAITING, RESTART, PROCEED, new Completed("/")),
          new Row(2, AWAITING, RETRY, PROCEED, new Entering()),
          new Row(1, AWAITING, RETRY, DENY, new Denied("no")),
          new Row(1, AWAITING, RESTART, DENY, new Restarting(false)),
          new Row(1, AWAITING, RESTART_WITH_CONTEXT, DENY, new Restarting(true)),
          new Row(1, AWAITING, RETRY, HAND_OVER, new HandedOver(OTHER, true)),
          new Row(2, AWAITING, RESTART, HAND_OVER, new HandedOver(OTHER, true)));

  static final List<ExecutionState> DEAF =
      List.of(
          new Restarting(false),
          new Restarting(true),
          new Completed("/"),
          new Denied(null),
          new HandedOver(OTHER, false));

  @ParameterizedTest
  @FieldSource("TABLE")
  void follows(Row row) {
    FlowExecution before = in(row.from(), row.left(), row.action());

    FlowExecution after = before.after(row.on());

    assertThat(after.state()).isEqualTo(row.to());
  }

  @ParameterizedTest
  @FieldSource("DEAF")
  void refusesEveryOutcomeWhereNoStageDecides(ExecutionState state) {
    FlowExecution deaf = in(state, 1, RETRY);

    assertThat(TABLE.stream().map(Row::on).distinct())
        .allSatisfy(
            outcome -> assertThatIllegalStateException().isThrownBy(() -> deaf.after(outcome)));
  }

  @Test
  void coversEveryStateAndOutcome() {
    assertThat(typesOf(Stream.concat(TABLE.stream().map(Row::from), DEAF.stream())))
        .containsExactlyInAnyOrder(ExecutionState.class.getPermittedSubclasses());
    assertThat(typesOf(TABLE.stream().map(Row::on)))
        .containsExactlyInAnyOrder(StageOutcome.class.getPermittedSubclasses());
  }

  @Test
  void coversEveryOutcomeInBothStatesThatDecide() {
    assertThat(typesOf(rowsFrom(ENTERING).map(Row::on)))
        .containsExactlyInAnyOrder(StageOutcome.class.getPermittedSubclasses());
    assertThat(typesOf(rowsFrom(AWAITING).map(Row::on)))
        .containsExactlyInAnyOrder(StageOutcome.class.getPermittedSubclasses());
  }

  @Test
  void reachesEveryStateThatExists() {
    assertThat(typesOf(TABLE.stream().map(Row::to)))
        .containsExactlyInAnyOrder(ExecutionState.class.getPermittedSubclasses());
  }

  @Test
  void hasEndedWhereItCanNeitherAskNorGoOn() {
    assertThat(Stream.concat(Stream.of(ENTERING, AWAITING), DEAF.stream()))
        .filteredOn(state -> in(state, 1, RETRY).hasEnded())
        .containsExactly(new Completed("/"), new Denied(null), new HandedOver(OTHER, false));
  }

  @Test
  void cannotRejectBeforeItAsked() {
    FlowExecution entering = in(ENTERING, 1, RETRY);

    assertThatIllegalStateException().isThrownBy(() -> entering.after(REJECT_AGAIN));
  }

  @Test
  void decidesOnlyWhileAStageIsLeft() {
    FlowExecution corrupt = in(AWAITING, Definitions.of(), FlowPlan.FINISHED);

    assertThatIllegalStateException().isThrownBy(() -> corrupt.after(PROCEED));
    assertThatIllegalStateException().isThrownBy(() -> corrupt.after(DENY));
  }

  @Test
  void skipsOnlyAStageThatWasNotEntered() {
    assertThat(in(ENTERING, 1, RETRY).skipping().state()).isEqualTo(new Completed("/"));
    assertThatIllegalStateException().isThrownBy(() -> in(AWAITING, 1, RETRY).skipping());
  }

  @Test
  void leavesItsStepToTheRequest() {
    FlowExecution before = in(AWAITING, 2, RETRY);

    assertThat(before.after(PROCEED).step()).isEqualTo(before.step());
    assertThat(before.stepped().step()).isEqualTo(before.step() + 1);
  }

  private static Stream<Row> rowsFrom(ExecutionState state) {
    return TABLE.stream().filter(row -> row.from().equals(state));
  }

  private static Collection<Class<?>> typesOf(Stream<?> values) {
    return values.<Class<?>>map(Object::getClass).distinct().toList();
  }

  private static FlowExecution in(ExecutionState state, int left, InvalidResponseAction action) {
    List<Stage> stages = List.of(Stages.asking("first"), Stages.asking("second")).subList(0, left);
    FlowDefinition definition =
        Definitions.rebound(
            0,
            binding -> binding.onInvalidResponse(action),
            Definitions.of(stages.toArray(Stage[]::new)));
    return in(state, definition, Plans.of(definition));
  }

  private static FlowExecution in(ExecutionState state, FlowDefinition definition, FlowPlan plan) {
    return new FlowExecution(
        Runs.ID, definition, plan, Context.EMPTY, Evidence.NONE, state, SavedQuery.NONE, 3);
  }
}
