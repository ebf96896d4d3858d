package dev.sluice.application.policy;

import dev.sluice.application.port.Reputations;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.ReputationPolicy;

/** Adds up scores; whoever is bad enough passes (spec/policies.md 3.8). */
final class ReputationPolicyEvaluator implements PolicyEvaluator<ReputationPolicy> {

  private final Reputations reputations;

  ReputationPolicyEvaluator(Reputations reputations) {
    this.reputations = reputations;
  }

  @Override
  public Class<ReputationPolicy> configType() {
    return ReputationPolicy.class;
  }

  @Override
  public Verdict evaluate(ReputationPolicy policy, PolicyRequest request) {
    long score =
        reputations.sum(
            policy.checkIp() ? request.visitor().address() : null,
            policy.checkUsername() ? request.subject() : null,
            request.now());
    return Verdict.of(score <= policy.threshold());
  }
}
