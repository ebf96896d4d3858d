package dev.sluice.domain.execution;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import java.time.Instant;

/**
 * For whom a run is planned.
 *
 * @param visitor who is at the other end
 * @param context what is known from the start
 * @param evidence what was proven before the run
 * @param query the query of the page that was opened
 * @param now the moment of the request
 */
public record PlanRequest(
    Visitor visitor, Context context, Evidence evidence, SavedQuery query, Instant now) {

  /** A visitor who just opens the flow; what the session has proven counts. */
  public static PlanRequest of(Visitor visitor, SavedQuery query, Instant now) {
    return new PlanRequest(visitor, Context.EMPTY, visitor.evidence(), query, now);
  }

  /** A visitor who opens the flow without a query. */
  public static PlanRequest of(Visitor visitor, Instant now) {
    return of(visitor, SavedQuery.NONE, now);
  }

  /** This request, where something is known from the start. */
  public PlanRequest knowing(Context known) {
    return new PlanRequest(visitor, known, evidence, query, now);
  }

  /** This request, where something was proven before. */
  public PlanRequest proving(Evidence proven) {
    return new PlanRequest(visitor, context, evidence.and(proven), query, now);
  }

  PolicyRequest asPolicyRequest(Memo memo) {
    return PolicyRequest.inRun(visitor, context, evidence, now, memo);
  }
}
