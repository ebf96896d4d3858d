package dev.sluice.application.policy;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.policy.PolicyBehavior;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import java.util.Collection;

/** The evaluators of all kinds, as the behaviors that the domain's engine asks. */
public final class PolicyEvaluators {

  private final PolicyBehaviors behaviors;

  /**
   * @param evaluators one for each kind that the domain knows, and those of custom kinds
   * @param units tells whether a connection would be held while a policy waits
   * @throws IllegalStateException if a kind has no evaluator, or two
   */
  public PolicyEvaluators(Collection<? extends PolicyEvaluator<?>> evaluators, UnitOfWork units) {
    PolicyBehaviors known = PolicyBehaviors.NONE;
    for (PolicyEvaluator<?> evaluator : evaluators) {
      known = with(known, evaluator, units);
    }
    requireComplete(known);
    this.behaviors = known;
  }

  /** The behavior of each kind. */
  public PolicyBehaviors behaviors() {
    return behaviors;
  }

  private static <C extends PolicyConfig> PolicyBehaviors with(
      PolicyBehaviors known, PolicyEvaluator<C> evaluator, UnitOfWork units) {
    if (known.handles(evaluator.configType())) {
      throw new IllegalStateException("Two evaluators for " + evaluator.configType());
    }
    return known.with(evaluator.configType(), new Outside<>(evaluator, units));
  }

  /**
   * Lets no policy wait inside a transaction. A policy that waits does so on a thread of its own,
   * which knows nothing of the transaction; whether it may wait is asked before, by the caller.
   */
  private record Outside<C extends PolicyConfig>(PolicyEvaluator<C> evaluator, UnitOfWork units)
      implements PolicyBehavior<C> {

    @Override
    public boolean mayWait(C policy) {
      boolean waits = evaluator.mayWait(policy);
      if (waits && units.isWriting()) {
        throw new IllegalStateException(
            "a policy that may wait inside a transaction would hold its connection");
      }
      return waits;
    }

    @Override
    public Verdict evaluate(C policy, PolicyRequest request) throws InterruptedException {
      return evaluator.evaluate(policy, request);
    }
  }

  private static void requireComplete(PolicyBehaviors known) {
    for (Class<?> kind : PolicyConfig.class.getPermittedSubclasses()) {
      if (kind != CustomPolicy.class && !known.handles(kind.asSubclass(PolicyConfig.class))) {
        throw new IllegalStateException("No evaluator for " + kind);
      }
    }
  }
}
