package dev.sluice.domain.execution;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.ExecutionState.Entering;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.execution.ExecutionState.Restarting;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a flow: the plan that is left, what was learned and proven, and where it stands. An
 * immutable state machine: {@link #after} is the table of its transitions, and it performs no
 * effect.
 *
 * @param id identifies the run
 * @param definition what it runs, at the revision that it was planned from
 * @param plan what is left of it, the current stage first
 * @param context what is known
 * @param evidence what was proven
 * @param state where it stands
 * @param query the query of the page that it was started from, without tokens
 * @param step counts the requests that changed it; guards every save
 */
public record FlowExecution(
    ExecutionId id,
    FlowDefinition definition,
    FlowPlan plan,
    Context context,
    Evidence evidence,
    ExecutionState state,
    SavedQuery query,
    int step) {

  /**
   * A run that is about to enter the first stage of its plan, or is finished if there is none.
   *
   * @param request what the plan was made for: the run starts with all that it knows
   */
  public static FlowExecution of(
      ExecutionId id, FlowDefinition definition, FlowPlan plan, PlanRequest request) {
    return new FlowExecution(
            id,
            definition,
            plan,
            request.context(),
            request.evidence(),
            new Entering(),
            request.query().withoutTokens(),
            0)
        .enteringOrDone();
  }

  /** A run that ended before it began: the flow is not for this visitor. */
  public static FlowExecution refused(
      ExecutionId id, FlowDefinition definition, ExecutionState state, PlanRequest request) {
    return new FlowExecution(
        id,
        definition,
        FlowPlan.FINISHED,
        request.context(),
        Evidence.NONE,
        state,
        request.query().withoutTokens(),
        0);
  }

  /** Whether the current stage is to be entered. */
  public boolean isEntering() {
    return state instanceof Entering;
  }

  /** Whether a client's answer is waited for. */
  public boolean isAwaiting() {
    return state instanceof Awaiting;
  }

  /** Whether the run is over. */
  public boolean hasEnded() {
    return switch (state) {
      case Completed completed -> true;
      case Denied denied -> true;
      case HandedOver handedOver -> true;
      case Entering entering -> false;
      case Restarting restarting -> false;
      case Awaiting awaiting -> false;
    };
  }

  /**
   * The stage that the run is at.
   *
   * @throws IllegalStateException if it is at none
   */
  public PlannedStage currentStage() {
    return plan.findCurrent()
        .orElseThrow(() -> new IllegalStateException("the run is at no stage: " + state));
  }

  /** The person whom the run is about, if one was named. */
  public Optional<Subject> findPendingUser() {
    return context.find(ContextKeys.PENDING_USER);
  }

  /** The person to show: what was typed where that is all one may see, then the pending user. */
  public Subject display(Visitor visitor) {
    return context
        .find(ContextKeys.PENDING_USER_IDENTIFIER)
        .map(typed -> new Subject(null, typed, typed, "", false, false, Set.of()))
        .or(this::findPendingUser)
        .orElse(visitor.user());
  }

  /**
   * The language that the visitor has chosen: in this run, else for the account that they have
   * proven to be theirs. Blank where they have not; whose name was only typed has no say, because
   * the language would tell that there is such a person.
   */
  public String language(Visitor visitor) {
    return context
        .find(ContextKeys.LOCALE)
        .or(() -> findPendingUser().filter(this::isProven).map(Subject::locale))
        .filter(chosen -> !chosen.isBlank())
        .orElse(visitor.user().locale());
  }

  private boolean isProven(Subject person) {
    return person.id() != null && evidence.speaksFor(person.id());
  }

  /**
   * The run after the current stage has decided.
   *
   * @throws IllegalStateException if no stage is to decide now
   */
  public FlowExecution after(StageOutcome outcome) {
    if (!isEntering() && !isAwaiting()) {
      throw new IllegalStateException("no stage is to decide in " + state);
    }
    FlowExecution wiser = having(outcome.learned());
    return switch (outcome) {
      case StageOutcome.Ask ask -> wiser.in(new Awaiting(ask.challenge(), ask.remarks(), false));
      case StageOutcome.Reject reject -> wiser.rejecting(reject);
      case StageOutcome.Proceed proceed -> wiser.withoutCurrent();
      case StageOutcome.Deny deny -> wiser.restartingOr(new Denied(deny.message()));
      case StageOutcome.Return back -> wiser.returningTo(back.stage());
      case StageOutcome.HandOver over ->
          wiser.in(new HandedOver(over.target(), over.keepContext()));
      case StageOutcome.Postpone later -> wiser.in(new Entering());
    };
  }

  /** The run, where policies made something known or forgotten. */
  FlowExecution after(Consequences consequences) {
    Context known = consequences.applyTo(context);
    return known.equals(context)
        ? this
        : new FlowExecution(id, definition, plan, known, evidence, state, query, step);
  }

  /**
   * The run without its current stage, which is not for this visitor.
   *
   * @throws IllegalStateException if the stage was entered already
   */
  public FlowExecution skipping() {
    if (!isEntering()) {
      throw new IllegalStateException("only a stage that is to be entered can be skipped");
    }
    return withoutCurrent();
  }

  /** The run after a request changed it: one step further. */
  public FlowExecution stepped() {
    return at(step + 1);
  }

  /**
   * The run in place of a former one of the same session and flow: its steps are counted on from
   * there, so that an answer to the former run is never taken for one to this.
   */
  public FlowExecution inPlaceOf(FlowExecution former) {
    return at(former.step + step);
  }

  /** The run, taken to be at a step. */
  FlowExecution at(int changed) {
    return new FlowExecution(id, definition, plan, context, evidence, state, query, changed);
  }

  /** The run, opened with another query. */
  public FlowExecution queried(SavedQuery changed) {
    return new FlowExecution(
        id, definition, plan, context, evidence, state, changed.withoutTokens(), step);
  }

  /** The run, ended as another one did. */
  public FlowExecution endedAs(FlowExecution other) {
    if (!other.hasEnded()) {
      throw new IllegalStateException("the other run has not ended");
    }
    return in(other.state);
  }

  /**
   * The run that a flow token stands for, about to enter its current stage. What the token knows is
   * kept as it is; only that it was restored is added.
   *
   * @param restoring what is known of the restoring
   */
  public FlowExecution restored(
      ExecutionId as, Context restoring, Evidence proven, SavedQuery opened) {
    return new FlowExecution(
            as,
            definition,
            plan,
            context.and(restoring),
            proven,
            new Entering(),
            opened.withoutTokens(),
            0)
        .enteringOrDone();
  }

  /** The run as a link keeps it: about to enter a stage that comes before what is left. */
  public FlowExecution keptBehind(InMemoryStage first) {
    return new FlowExecution(
        id, definition, plan.insert(first, 0), context, evidence, new Entering(), query, 0);
  }

  /** The run, refused. */
  public FlowExecution denied(@Nullable String message) {
    return in(new Denied(message));
  }

  /** The run in front of a stage that it had passed, with all that was still to come. */
  private FlowExecution returningTo(StageId stage) {
    FlowStageBinding binding =
        definition.flow().bindings().stream()
            .filter(bound -> bound.stage().equals(stage))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(definition + " binds no " + stage));
    var again = new PlannedStage.Bound(binding, definition.stage(binding), StageMarker.DEFAULT);
    return new FlowExecution(
        id, definition, plan.after(again), context, evidence, new Entering(), query, step);
  }

  /** The run, where the stage that asks says what is wrong with the answer that it had before. */
  FlowExecution complaining(List<Problem> problems) {
    return state instanceof Awaiting awaiting
        ? in(new Awaiting(awaiting.challenge(), problems, true))
        : this;
  }

  private FlowExecution rejecting(StageOutcome.Reject reject) {
    var asked = state instanceof Awaiting awaiting ? awaiting.challenge() : null;
    var challenge = reject.challenge() == null ? asked : reject.challenge();
    if (challenge == null) {
      throw new IllegalStateException("a stage rejected an answer before it asked");
    }
    List<Problem> problems = reject.problems();
    return restartingOr(new Awaiting(challenge, problems, true));
  }

  private FlowExecution restartingOr(ExecutionState otherwise) {
    InvalidResponseAction action = currentStage().onInvalidResponse();
    return switch (action) {
      case RETRY -> in(otherwise);
      case RESTART -> in(new Restarting(false));
      case RESTART_WITH_CONTEXT -> in(new Restarting(true));
    };
  }

  private FlowExecution having(Learned learned) {
    return new FlowExecution(
        id,
        definition,
        plan.and(learned.insertions()),
        learned.applyTo(context),
        evidence.followedBy(learned.proofs()),
        state,
        query,
        step);
  }

  private FlowExecution withoutCurrent() {
    return new FlowExecution(
            id, definition, plan.withoutCurrent(), context, evidence, new Entering(), query, step)
        .enteringOrDone();
  }

  private FlowExecution enteringOrDone() {
    return plan.isFinished() ? in(new Completed(destination())) : this;
  }

  private String destination() {
    return context
        .find(ContextKeys.REDIRECT)
        .or(() -> query.findNext().flatMap(RelativeUrl::find).map(RelativeUrl::value))
        .orElse(RelativeUrl.START.value());
  }

  private FlowExecution in(ExecutionState next) {
    return new FlowExecution(id, definition, plan, context, evidence, next, query, step);
  }
}
