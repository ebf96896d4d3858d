package dev.sluice.application.policy;

import dev.sluice.application.port.Expressions.Part;
import dev.sluice.domain.policy.PolicyBehavior;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * How one kind of policy decides, with the ports that it needs.
 *
 * @param <C> the kind
 */
public interface PolicyEvaluator<C extends PolicyConfig> extends PolicyBehavior<C> {

  /** The kind. */
  Class<C> configType();

  /** What is wrong with a configuration that only whoever evaluates it can know. */
  default List<Problem> problems(C policy) {
    return List.of();
  }

  /**
   * What a decision was made of, part by part, for administrators; nothing where there are no
   * parts.
   *
   * @throws InterruptedException as for {@link #evaluate}
   */
  default List<Part> explain(C policy, PolicyRequest request) throws InterruptedException {
    return List.of();
  }
}
