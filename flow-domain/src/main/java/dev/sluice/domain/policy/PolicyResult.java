package dev.sluice.domain.policy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one binding, or all static bindings of a target together, contributed to a decision.
 *
 * @param binding the binding, or null for the combined result of the static ones
 * @param policy the policy that it attaches, or null where it attaches somebody
 * @param verdict what counted
 * @param failure why the policy could not be evaluated, also where a verdict was put in its place;
 *     for administrators only
 * @param parts what the verdict was made of, may be empty
 */
public record PolicyResult(
    @Nullable PolicyBinding binding,
    @Nullable Policy policy,
    Verdict verdict,
    @Nullable String failure,
    List<PolicyResult> parts) {

  public PolicyResult {
    parts = List.copyOf(parts);
  }

  /** What a policy said. */
  static PolicyResult of(PolicyBinding binding, Policy policy, Verdict verdict) {
    String failure = verdict instanceof Verdict.Undecided undecided ? undecided.cause() : null;
    return new PolicyResult(binding, policy, verdict, failure, List.of());
  }

  /** What a binding of somebody said. */
  static PolicyResult of(PolicyBinding binding, Verdict verdict) {
    return new PolicyResult(binding, null, verdict, null, List.of());
  }

  /** What all bindings of somebody said together. */
  static PolicyResult together(Verdict verdict, List<PolicyResult> parts) {
    return new PolicyResult(null, null, verdict, null, parts);
  }

  /** This result, where a failure counts as the given verdict. */
  PolicyResult decidedAs(boolean passing) {
    return verdict instanceof Verdict.Undecided
        ? new PolicyResult(binding, policy, Verdict.of(passing), failure, parts)
        : this;
  }

  /** What was asked and what it said, a line for each binding: for administrators. */
  Stream<String> explanation() {
    return parts.isEmpty()
        ? Stream.of("%s: %s".formatted(asked(), said()))
        : parts.stream().flatMap(PolicyResult::explanation);
  }

  private String asked() {
    String what =
        policy != null ? "policy \"" + policy.name() + "\"" : binding == null ? "" : who(binding);
    return binding == null ? what : "%s at order %d".formatted(what, binding.order());
  }

  private static String who(PolicyBinding binding) {
    return switch (binding.attached()) {
      case Attached.OfGroup group -> "group " + group.id().value();
      case Attached.OfUser user -> "user " + user.id().value();
      case Attached.OfPolicy bound -> "policy " + bound.id().value();
    };
  }

  private String said() {
    if (failure != null) {
      return "could not be evaluated: " + failure;
    }
    String value = verdict.isPassed() ? "yes" : "no";
    return verdict.messages().isEmpty()
        ? value
        : value + " (" + String.join("; ", verdict.messages()) + ")";
  }
}
