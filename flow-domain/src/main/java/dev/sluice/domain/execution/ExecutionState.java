package dev.sluice.domain.execution;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run stands. */
public sealed interface ExecutionState {

  /**
   * About to enter the current stage. Stored only where a run was planned and nobody has opened it
   * yet, prepared ones and those that flow tokens carry, and where a stage was postponed.
   */
  record Entering() implements ExecutionState {}

  /** About to be planned anew; never stored. */
  record Restarting(boolean keepContext) implements ExecutionState {}

  /**
   * Waiting for an answer.
   *
   * @param challenge what was asked
   * @param problems what was wrong with the last answer; empty for a first question
   * @param rejected whether the last answer was refused, perhaps without a word why
   */
  record Awaiting(StageChallenge challenge, List<Problem> problems, boolean rejected)
      implements ExecutionState {
    public Awaiting {
      problems = List.copyOf(problems);
    }
  }

  /** Ended well; the visitor goes to an address. */
  record Completed(String to) implements ExecutionState {}

  /**
   * Ended in a refusal.
   *
   * @param message what the visitor may know of the reason, or null
   * @param explanation all of the reason, where the visitor is an administrator; told once and
   *     never stored
   */
  record Denied(@Nullable String message, List<String> explanation) implements ExecutionState {
    public Denied {
      explanation = List.copyOf(explanation);
    }

    /** A refusal without more to tell. */
    public Denied(@Nullable String message) {
      this(message, List.of());
    }
  }

  /** Ended because another flow takes over. */
  record HandedOver(FlowSlug target, boolean keepContext) implements ExecutionState {}
}
