package dev.sluice.domain.policy;

import java.util.List;

/**
 * What the engine decided for one target, and why.
 *
 * @param verdict the combined verdict; its messages are those of all results in order
 * @param results the results that it was made of, in the order of the bindings, the static one last
 */
public record PolicyDecision(Verdict verdict, List<PolicyResult> results) {

  /** The decision about a target that nothing guards. */
  public static final PolicyDecision UNGUARDED = new PolicyDecision(Verdict.of(true), List.of());

  public PolicyDecision {
    results = List.copyOf(results);
  }

  /** Whether the target is open. */
  public boolean isPassed() {
    return verdict.isPassed();
  }

  /** Whether the target is closed; an undecided target is neither open nor closed. */
  public boolean isFailed() {
    return verdict instanceof Verdict.Failed;
  }

  /** What the policies want changed, in their order; it counts whatever the verdict is. */
  public Consequences consequences() {
    Consequences all = Consequences.NONE;
    for (PolicyResult result : results) {
      all = all.and(result.verdict().consequences());
    }
    return all;
  }

  /** What each binding said, a line each, failures included: for administrators. */
  public List<String> explanation() {
    return results.stream().flatMap(PolicyResult::explanation).toList();
  }
}
