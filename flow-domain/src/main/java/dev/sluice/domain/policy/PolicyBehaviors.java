package dev.sluice.domain.policy;

import dev.sluice.domain.policy.kind.PolicyConfig;
import java.util.HashMap;
import java.util.Map;

/** The behavior of each kind of policy. Immutable. */
public final class PolicyBehaviors {

  /** No kinds: enough for definitions without policies. */
  public static final PolicyBehaviors NONE = new PolicyBehaviors(Map.of());

  private final Map<Class<?>, PolicyBehavior<?>> behaviors;

  private PolicyBehaviors(Map<Class<?>, PolicyBehavior<?>> behaviors) {
    this.behaviors = behaviors;
  }

  /** These behaviors and one more. */
  public <C extends PolicyConfig> PolicyBehaviors with(
      Class<C> config, PolicyBehavior<? super C> behavior) {
    var all = new HashMap<>(behaviors);
    all.put(config, behavior);
    return new PolicyBehaviors(Map.copyOf(all));
  }

  /** Whether there is a behavior for a configuration class. */
  public boolean handles(Class<? extends PolicyConfig> config) {
    return behaviors.containsKey(config);
  }

  // each entry was put in under its own class
  @SuppressWarnings("unchecked")
  Verdict evaluate(PolicyConfig config, PolicyRequest request) throws InterruptedException {
    var behavior = (PolicyBehavior<PolicyConfig>) behaviors.get(config.getClass());
    return behavior == null
        ? new Verdict.Undecided("nothing evaluates " + config.getClass().getSimpleName())
        : behavior.evaluate(config, request);
  }
}
