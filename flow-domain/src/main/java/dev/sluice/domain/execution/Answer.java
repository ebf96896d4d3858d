package dev.sluice.domain.execution;

import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.ExecutionState.Entering;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.execution.ExecutionState.Restarting;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.util.List;

/**
 * What a client is told about a run.
 *
 * @param challenge what is asked, or the last word
 * @param problems what was wrong with the last answer
 * @param rejected whether the last answer was refused, perhaps without a word why
 */
public record Answer(StageChallenge challenge, List<Problem> problems, boolean rejected) {

  public Answer {
    problems = List.copyOf(problems);
  }

  /** An answer that only shows something. */
  public static Answer of(StageChallenge challenge) {
    return new Answer(challenge, List.of(), false);
  }

  /**
   * What a client is told about a run that waits or has ended.
   *
   * @throws IllegalStateException if the run is neither
   */
  public static Answer about(FlowExecution execution) {
    return switch (execution.state()) {
      case Awaiting awaiting ->
          new Answer(awaiting.challenge(), awaiting.problems(), awaiting.rejected());
      case Completed completed -> of(new RedirectChallenge(completed.to(), true));
      case Denied denied -> of(AccessDeniedChallenge.of(denied.message(), denied.explanation()));
      case HandedOver over ->
          of(RedirectChallenge.to(over.target().page() + execution.query().asSuffix()));
      case Entering entering -> throw new IllegalStateException("the run is not settled");
      case Restarting restarting -> throw new IllegalStateException("the run is not settled");
    };
  }
}
