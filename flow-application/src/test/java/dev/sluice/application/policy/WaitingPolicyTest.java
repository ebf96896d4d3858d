package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.PasswordStrength.Estimate;
import dev.sluice.application.port.PwnedPasswords;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.WhenUndecided;
import dev.sluice.domain.policy.kind.PasswordPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Policies that ask others wait no longer than their bindings, and never in a transaction. */
class WaitingPolicyTest {

  private static final Policy POLICY =
      Policy.named(
          "stolen",
          new PasswordPolicy("password", true, true, false, 0, 0, 0, 0, 0, "!", "", 0, 2));

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private boolean writing;

  private PolicyDecision decision(PwnedPasswords pwned) {
    var evaluator =
        new PasswordPolicyEvaluator(
            pwned, (password, related) -> new Estimate(4, List.of()), new InMemoryBrands());
    PolicyEvaluators evaluators = Agreeing.beside(new Unit(), evaluator);
    var binding =
        new PolicyBinding(
            new PolicyBindingId(UUID.randomUUID()),
            new PolicyTarget.OfFlow(new FlowId(UUID.randomUUID())),
            new Attached.OfPolicy(POLICY.id()),
            true,
            false,
            0,
            Duration.ofMillis(20),
            true,
            null);
    return new PolicyEngine(evaluators.behaviors())
        .decide(
            Guard.of(PolicyEngineMode.ANY, List.of(binding), Map.of(POLICY.id(), POLICY)),
            Asked.inRun(Asked.typed("password", "password1")),
            WhenUndecided.KEEP);
  }

  private final class Unit implements UnitOfWork {

    @Override
    public <T> T perform(Supplier<T> work) {
      return work.get();
    }

    @Override
    public boolean attempt(Runnable part) {
      part.run();
      return true;
    }

    @Override
    public boolean isWriting() {
      return writing;
    }
  }

  @Test
  void areUndecidedAndInterruptedWhenNobodyAnswers() throws InterruptedException {
    PolicyDecision decision = decision(this::neverAnswer);

    assertThat(decision.verdict()).isEqualTo(new Verdict.Undecided("timed out after 20 ms"));
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void doNotWaitInsideATransaction() {
    writing = true;

    assertThatIllegalStateException()
        .isThrownBy(() -> decision(this::neverAnswer))
        .withMessageContaining("inside a transaction");
  }

  private int neverAnswer(String password) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException expected) {
      interrupted.countDown();
      throw expected;
    }
  }
}
