package dev.sluice.application.definition;

import dev.sluice.application.policy.PolicyEvaluators;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/** Policies, of which only those are written that can be evaluated. */
final class CheckedPolicies {

  private final PolicyRepository repository;
  private final PolicyEvaluators evaluators;

  CheckedPolicies(PolicyRepository repository, PolicyEvaluators evaluators) {
    this.repository = repository;
    this.evaluators = evaluators;
  }

  PolicyRepository repository() {
    return repository;
  }

  void add(Policy policy) {
    check(policy);
    repository.add(policy);
  }

  void update(Policy policy) {
    check(policy);
    repository.update(policy);
  }

  private void check(Policy policy) {
    List<Problem> problems = evaluators.problems(policy.config());
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
  }
}
