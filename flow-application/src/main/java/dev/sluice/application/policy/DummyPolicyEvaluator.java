package dev.sluice.application.policy;

import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits, then decides as configured (spec/policies.md 3.1). */
final class DummyPolicyEvaluator implements PolicyEvaluator<DummyPolicy> {

  @Override
  public Class<DummyPolicy> configType() {
    return DummyPolicy.class;
  }

  @Override
  public Verdict evaluate(DummyPolicy policy, PolicyRequest request) throws InterruptedException {
    int seconds = ThreadLocalRandom.current().nextInt(policy.waitMin(), policy.waitMax());
    Thread.sleep(Duration.ofSeconds(seconds));
    return Verdict.of(policy.result(), "dummy");
  }
}
