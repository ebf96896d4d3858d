package dev.sluice.domain.policy;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.id.PolicyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the engine what a test wants to know. */
final class Decisions {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Decisions() {}

  /** About the policies, bound in the order in which they stand. */
  static PolicyDecision about(PolicyEngineMode mode, Policy... policies) {
    List<PolicyBinding> bindings =
        Arrays.stream(policies)
            .map(policy -> PolicyBindings.of(policy, Arrays.asList(policies).indexOf(policy)))
            .toList();
    return decide(Guard.of(mode, bindings, byId(policies)), Subjects.ADA);
  }

  /** About one policy under a binding, where failures stay undecided. */
  static PolicyDecision about(PolicyBinding binding, Policy policy) {
    return decide(Guard.of(PolicyEngineMode.ANY, List.of(binding), byId(policy)), Subjects.ADA);
  }

  /** About one policy under a binding, where its failure result counts. */
  static PolicyDecision substituting(PolicyBinding binding, Policy policy) {
    Guard guard = Guard.of(PolicyEngineMode.ANY, List.of(binding), byId(policy));
    return Policies.ENGINE.decide(
        guard, PolicyRequest.about(Subjects.ADA, NOW), WhenUndecided.USE_FAILURE_RESULT);
  }

  /** About groups and users alone. */
  static PolicyDecision about(Subject subject, PolicyEngineMode mode, PolicyBinding... statics) {
    return decide(Guard.of(mode, List.of(statics), Map.of()), subject);
  }

  static PolicyDecision decide(Guard guard, Subject subject) {
    return Policies.ENGINE.decide(guard, PolicyRequest.about(subject, NOW), WhenUndecided.KEEP);
  }

  static Map<PolicyId, Policy> byId(Policy... policies) {
    return Arrays.stream(policies)
        .collect(Collectors.toUnmodifiableMap(Policy::id, Function.identity()));
  }
}
