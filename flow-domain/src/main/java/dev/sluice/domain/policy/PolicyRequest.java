package dev.sluice.domain.policy;

import dev.sluice.domain.context.Context;
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
 */
public record PolicyRequest(
    Subject subject, Visitor visitor, Context context, Evidence evidence, Instant now) {

  /** A request outside of any run. */
  public static PolicyRequest about(Subject subject, Instant now) {
    return new PolicyRequest(subject, Visitor.STRANGER, Context.EMPTY, Evidence.NONE, now);
  }
}
