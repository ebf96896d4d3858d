package dev.sluice.application.policy;

import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import java.util.Collection;

/** The evaluators of all kinds, as the behaviors that the domain's engine asks. */
public final class PolicyEvaluators {

  private final PolicyBehaviors behaviors;

  /**
   * @param evaluators one for each kind that the domain knows, and those of custom kinds
   * @throws IllegalStateException if a kind has no evaluator, or two
   */
  public PolicyEvaluators(Collection<? extends PolicyEvaluator<?>> evaluators) {
    PolicyBehaviors known = PolicyBehaviors.NONE;
    for (PolicyEvaluator<?> evaluator : evaluators) {
      known = with(known, evaluator);
    }
    requireComplete(known);
    this.behaviors = known;
  }

  /** The behavior of each kind. */
  public PolicyBehaviors behaviors() {
    return behaviors;
  }

  private static <C extends PolicyConfig> PolicyBehaviors with(
      PolicyBehaviors known, PolicyEvaluator<C> evaluator) {
    if (known.handles(evaluator.configType())) {
      throw new IllegalStateException("Two evaluators for " + evaluator.configType());
    }
    return known.with(evaluator.configType(), evaluator);
  }

  private static void requireComplete(PolicyBehaviors known) {
    for (Class<?> kind : PolicyConfig.class.getPermittedSubclasses()) {
      if (kind != CustomPolicy.class && !known.handles(kind.asSubclass(PolicyConfig.class))) {
        throw new IllegalStateException("No evaluator for " + kind);
      }
    }
  }
}
