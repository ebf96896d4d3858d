package dev.sluice.domain.policy;

import dev.sluice.domain.policy.kind.PolicyConfig;

/**
 * How one kind of policy decides.
 *
 * <p>A behavior that throws is undecided, with the exception's message as its cause. One that may
 * wait runs on a thread of its own and is interrupted when its binding's timeout has passed; all
 * others run on the caller's thread and must not wait.
 *
 * @param <C> the configuration that it understands
 */
@FunctionalInterface
public interface PolicyBehavior<C extends PolicyConfig> {

  /**
   * Decides.
   *
   * @throws InterruptedException when the timeout has passed; only where the kind is blocking
   */
  Verdict evaluate(C policy, PolicyRequest request) throws InterruptedException;

  /** Whether deciding may wait for something; as the kind declares, unless told otherwise. */
  default boolean mayWait(C policy) {
    return Blocking.isDeclaredBy(policy.getClass());
  }
}
