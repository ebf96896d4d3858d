package dev.sluice.application.execution;

import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.shared.Kind;
import java.util.concurrent.CountDownLatch;

/** A policy that waits for what never comes. */
@Kind(value = "endless", blocking = true)
public record EndlessPolicy() implements CustomPolicy {

  Verdict evaluate(PolicyRequest request) throws InterruptedException {
    new CountDownLatch(1).await();
    return Verdict.of(false, request.subject().username());
  }
}
