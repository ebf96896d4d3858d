package dev.sluice.application.policy;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import dev.sluice.application.port.Expressions.NamedPolicies;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Policies that expressions call by name, about the same. Calls may lie in each other, but neither
 * deep nor often: each could make as many more.
 */
public final class CalledPolicies {

  private static final int DEEP = 5;
  private static final int OFTEN = 50;

  private final PolicyRepository policies;
  private final Supplier<PolicyEngine> engine;

  /**
   * @param engine asked late, because the engine is made of what calls it
   */
  public CalledPolicies(PolicyRepository policies, Supplier<PolicyEngine> engine) {
    this.policies = policies;
    this.engine = engine;
  }

  /** Calls of one HTTP request: those that go on, and all of them. */
  private record Calls(AtomicInteger deep, AtomicInteger often) {

    private enum Key {
      CALLS
    }

    static Calls of(PolicyRequest request) {
      return request
          .memo()
          .once(Key.CALLS, () -> new Calls(new AtomicInteger(), new AtomicInteger()));
    }
  }

  /** Stands for a policy in what is remembered. */
  private record Named(String name) {}

  /** The policies, asked about the same as whoever calls them. */
  public NamedPolicies about(PolicyRequest request) {
    return name -> call(name, request);
  }

  private Value.Fields call(String name, PolicyRequest request) {
    Calls calls = Calls.of(request);
    try {
      if (calls.deep.incrementAndGet() > DEEP) {
        throw limit("Policies call each other more than %d deep".formatted(DEEP));
      }
      if (calls.often.incrementAndGet() > OFTEN) {
        throw limit("Policies call each other more than %d times".formatted(OFTEN));
      }
      return said(name, engine.get().evaluate(policy(name, request), request));
    } finally {
      calls.deep.decrementAndGet();
    }
  }

  private Policy policy(String name, PolicyRequest request) {
    Optional<Policy> found = request.memo().once(new Named(name), () -> policies.findNamed(name));
    return found.orElseThrow(() ->
        new ExpressionFailed(Reason.UNAVAILABLE, "There is no policy called \"" + name + "\""));
  }

  private static Value.Fields said(String name, Verdict verdict) {
    if (verdict instanceof Verdict.Undecided(String cause)) {
      throw new ExpressionFailed(
          Reason.UNAVAILABLE,
          "The policy \"%s\" could not be evaluated: %s".formatted(name, cause));
    }
    List<Value> messages = verdict.messages().stream().<Value>map(Value::of).toList();
    return new Value.Fields(
        Map.of(
            "passing", Value.of(verdict.isPassed()),
            "messages", new Value.Items(messages),
            "raw_result", Value.of(verdict.isPassed())));
  }

  private static ExpressionFailed limit(String message) {
    return new ExpressionFailed(Reason.LIMIT, message);
  }
}
