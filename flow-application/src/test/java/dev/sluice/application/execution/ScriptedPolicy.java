package dev.sluice.application.execution;

import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.shared.Kind;
import java.util.function.Function;

/** A policy that decides as a test says. */
@Kind("scripted")
public record ScriptedPolicy(Function<PolicyRequest, Verdict> decision) implements CustomPolicy {

  /** One that always says the same. */
  public static ScriptedPolicy saying(boolean passing, String... messages) {
    return new ScriptedPolicy(request -> Verdict.of(passing, messages));
  }

  /** One that breaks. */
  public static ScriptedPolicy raising() {
    return new ScriptedPolicy(request -> {
      throw new IllegalStateException("raised");
    });
  }
}
