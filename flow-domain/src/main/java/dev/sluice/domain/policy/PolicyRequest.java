package dev.sluice.domain.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import java.time.Instant;

/**
 * What a policy decides about.
 *
 * @param subject the person the decision is about: the pending user of a run, else the visitor
 * @param visitor who is at the other end
 * @param context what the run knows
 * @param evidence what was proven so far; a policy reads it and never adds to it
 * @param now the moment of the decision
 * @param trial whether somebody only tries a policy: then the context says all that there is to
 *     know about the visitor's whereabouts
 * @param memo what was looked up for this request so far
 */
public record PolicyRequest(
    Subject subject,
    Visitor visitor,
    Context context,
    Evidence evidence,
    Instant now,
    boolean trial,
    Memo memo) {

  /** A request outside of any run. */
  public static PolicyRequest about(Subject subject, Instant now) {
    return new PolicyRequest(
        subject, Visitor.STRANGER, Context.EMPTY, Evidence.NONE, now, false, new Memo());
  }

  /** A request in a run: about its pending user, else about the visitor. */
  public static PolicyRequest inRun(
      Visitor visitor, Context context, Evidence evidence, Instant now, Memo memo) {
    Subject subject = context.find(ContextKeys.PENDING_USER).orElse(visitor.user());
    return new PolicyRequest(subject, visitor, context, evidence, now, false, memo);
  }

  /** This request, after a policy had consequences for the run. */
  public PolicyRequest after(Consequences consequences) {
    return consequences.equals(Consequences.NONE)
        ? this
        : inRun(visitor, consequences.applyTo(context), evidence, now, memo);
  }
}
