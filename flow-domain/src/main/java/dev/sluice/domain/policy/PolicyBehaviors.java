package dev.sluice.domain.policy;

import dev.sluice.domain.policy.kind.PolicyConfig;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  boolean mayWait(PolicyConfig config) {
    PolicyBehavior<PolicyConfig> behavior = behavior(config);
    return behavior != null && behavior.mayWait(config);
  }

  Verdict evaluate(PolicyConfig config, PolicyRequest request) throws InterruptedException {
    PolicyBehavior<PolicyConfig> behavior = behavior(config);
    return behavior == null
        ? new Verdict.Undecided("nothing evaluates " + config.getClass().getSimpleName())
        : behavior.evaluate(config, request);
  }

  // each entry was put in under its own class
  @SuppressWarnings("unchecked")
  private @Nullable PolicyBehavior<PolicyConfig> behavior(PolicyConfig config) {
    return (PolicyBehavior<PolicyConfig>) behaviors.get(config.getClass());
  }
}
