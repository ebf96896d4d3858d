package dev.sluice.application.policy;

import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.policy.PolicyBehavior;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The evaluators of all kinds, as the behaviors that the domain's engine asks. */
public final class PolicyEvaluators {

  private final PolicyBehaviors behaviors;
  private final Map<Class<?>, PolicyEvaluator<?>> evaluators;

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
    this.evaluators =
        evaluators.stream()
            .collect(Collectors.toUnmodifiableMap(PolicyEvaluator::configType, each -> each));
  }

  /** The behavior of each kind. */
  public PolicyBehaviors behaviors() {
    return behaviors;
  }

  /** What is wrong with a configuration, by itself or in the eyes of whoever evaluates it. */
  public List<Problem> problems(PolicyConfig config) {
    List<Problem> own = config.problems();
    return own.isEmpty() ? evaluator(config).problems(config) : own;
  }

  /**
   * What a decision was made of, part by part.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<Part> explain(PolicyConfig config, PolicyRequest request)
      throws InterruptedException {
    return evaluator(config).explain(config, request);
  }

  // each evaluator was put in under the class that it evaluates
  @SuppressWarnings("unchecked")
  private PolicyEvaluator<PolicyConfig> evaluator(PolicyConfig config) {
    PolicyEvaluator<?> found = evaluators.get(config.getClass());
    if (found == null) {
      throw new IllegalArgumentException("No evaluator for " + config.getClass());
    }
    return (PolicyEvaluator<PolicyConfig>) found;
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
