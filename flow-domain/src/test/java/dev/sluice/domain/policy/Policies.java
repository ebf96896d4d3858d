package dev.sluice.domain.policy;

import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.shared.Kind;

/** Policies to test with: what each decides is written in the test. */
public final class Policies {

  /** The behaviors of the policies below. */
  public static final PolicyBehaviors BEHAVIORS =
      PolicyBehaviors.NONE
          .with(
              ScriptedPolicy.class, (policy, request) -> policy.behavior.evaluate(policy, request))
          .with(
              WaitingPolicy.class, (policy, request) -> policy.behavior.evaluate(policy, request));

  public static final PolicyEngine ENGINE = new PolicyEngine(BEHAVIORS);

  private Policies() {}

  /** A policy that does what the test says, and never waits. */
  @Kind("scripted")
  public record ScriptedPolicy(PolicyBehavior<ScriptedPolicy> behavior) implements CustomPolicy {}

  /** A policy that does what the test says, and may wait. */
  @Kind(value = "waiting", blocking = true)
  public record WaitingPolicy(PolicyBehavior<WaitingPolicy> behavior) implements CustomPolicy {}

  public static Policy passing(String name, String... messages) {
    return saying(name, Verdict.of(true, messages));
  }

  public static Policy failing(String name, String... messages) {
    return saying(name, Verdict.of(false, messages));
  }

  public static Policy undecided(String name) {
    return saying(name, new Verdict.Undecided(name));
  }

  public static Policy saying(String name, Verdict verdict) {
    return deciding(name, (policy, request) -> verdict);
  }

  public static Policy deciding(String name, PolicyBehavior<ScriptedPolicy> behavior) {
    return Policy.named(name, new ScriptedPolicy(behavior));
  }

  public static Policy waiting(String name, PolicyBehavior<WaitingPolicy> behavior) {
    return Policy.named(name, new WaitingPolicy(behavior));
  }
}
