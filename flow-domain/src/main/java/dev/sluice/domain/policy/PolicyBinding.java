package dev.sluice.domain.policy;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.PolicyBindingId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attachment of a policy, a group or a user to a target (spec/policies.md 1.2).
 *
 * @param id identifies it
 * @param target what it guards
 * @param attached what decides
 * @param enabled a disabled binding is as good as none
 * @param negate turns the verdict, never the messages; an undecided verdict stays undecided
 * @param order ascending order of evaluation and report
 * @param timeout how long a blocking policy may take, positive
 * @param failureResult the verdict of a policy that could not be evaluated, where the target is a
 *     flow or a prompt stage
 * @param expires when the binding stops to count, or null
 */
public record PolicyBinding(
    PolicyBindingId id,
    PolicyTarget target,
    Attached attached,
    boolean enabled,
    boolean negate,
    int order,
    Duration timeout,
    boolean failureResult,
    @Nullable Instant expires) {

  /** How long a policy may take unless its binding says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  public PolicyBinding {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("timeout must be positive but is " + timeout);
    }
  }

  /** An enabled attachment with the defaults of the wire. */
  public static PolicyBinding of(
      PolicyBindingId id, PolicyTarget target, Attached attached, int order) {
    return new PolicyBinding(
        id, target, attached, true, false, order, DEFAULT_TIMEOUT, false, null);
  }

  /** Whether the binding counts at a moment. */
  public boolean countsAt(Instant now) {
    return enabled && (expires == null || expires.isAfter(now));
  }

  /**
   * The answer of a group or user binding for a subject. A subject that is not stored passes none,
   * not even a negated one.
   *
   * @throws IllegalStateException if a policy is attached
   */
  public boolean passesStatically(Subject subject) {
    boolean named =
        switch (attached) {
          case Attached.OfGroup group -> subject.groups().contains(group.id());
          case Attached.OfUser user -> subject.is(user.id());
          case Attached.OfPolicy policy ->
              throw new IllegalStateException("a policy decides: " + policy.id());
        };
    return subject.isStored() && named != negate;
  }
}
