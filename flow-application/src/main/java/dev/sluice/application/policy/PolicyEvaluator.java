package dev.sluice.application.policy;

import dev.sluice.domain.policy.PolicyBehavior;
import dev.sluice.domain.policy.kind.PolicyConfig;

/**
 * How one kind of policy decides, with the ports that it needs.
 *
 * @param <C> the kind
 */
public interface PolicyEvaluator<C extends PolicyConfig> extends PolicyBehavior<C> {

  /** The kind. */
  Class<C> configType();
}
