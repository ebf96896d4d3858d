package dev.sluice.domain.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

  /** The messages of all results, failures included: for administrators. */
  public List<String> explanation() {
    return results.stream()
        .flatMap(result ->
            Stream.concat(
                result.verdict().messages().stream(),
                Stream.ofNullable(result.failure()).filter(Objects::nonNull)))
        .toList();
  }
}
