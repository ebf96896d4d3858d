package dev.sluice.application.execution;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;

/** Failures as the executor gets them; only use cases make real ones. */
public final class StageFailures {

  private StageFailures() {}

  public static StageFailure of(Flow flow, Subject visitor, RuntimeException cause) {
    var at = Visitor.STRANGER.as(visitor, Visitor.STRANGER.evidence());
    try {
      return StageFailure.guard(
          flow,
          at,
          SavedQuery.NONE,
          () -> {
            throw cause;
          });
    } catch (StageFailure failure) {
      return failure;
    }
  }
}
