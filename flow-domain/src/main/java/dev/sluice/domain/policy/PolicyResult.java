package dev.sluice.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one binding, or all static bindings of a target together, contributed to a decision.
 *
 * @param binding the binding, or null for the combined result of the static ones
 * @param verdict what counted
 * @param failure why the policy could not be evaluated, also where a verdict was put in its place;
 *     for administrators only
 * @param parts what the verdict was made of, may be empty
 */
public record PolicyResult(
    @Nullable PolicyBinding binding,
    Verdict verdict,
    @Nullable String failure,
    List<PolicyResult> parts) {

  public PolicyResult {
    parts = List.copyOf(parts);
  }

  static PolicyResult of(@Nullable PolicyBinding binding, Verdict verdict) {
    String failure = verdict instanceof Verdict.Undecided undecided ? undecided.cause() : null;
    return new PolicyResult(binding, verdict, failure, List.of());
  }

  /** This result, where a failure counts as the given verdict. */
  PolicyResult decidedAs(boolean passing) {
    return verdict instanceof Verdict.Undecided
        ? new PolicyResult(binding, Verdict.of(passing), failure, parts)
        : this;
  }
}
