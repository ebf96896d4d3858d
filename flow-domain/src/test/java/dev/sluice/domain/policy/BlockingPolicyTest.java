package dev.sluice.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.policy.kind.CustomPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Policies that may wait run on a thread of their own, under their binding's timeout. */
class BlockingPolicyTest {

  private static final Duration FEW_MILLISECONDS = Duration.ofMillis(20);
  private static final Duration LONGER_THAN_A_LONG_OF_NANOSECONDS = Duration.ofDays(300 * 365);

  /** A policy that says nothing about its kind. */
  private record SilentPolicy() implements CustomPolicy {}

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicReference<Thread> ranOn = new AtomicReference<>();

  @Test
  void areInterruptedWhenTheyAreLate() throws InterruptedException {
    Policy late = Policies.waiting("late", (policy, request) -> waitForEver());

    PolicyDecision decision =
        Decisions.about(
            PolicyBindings.timingOutAfter(FEW_MILLISECONDS, PolicyBindings.of(late)), late);

    assertThat(decision.verdict()).isEqualTo(new Verdict.Undecided("timed out after 20 ms"));
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void decideLikeOthersWhenTheyAreInTime() {
    Policy quick = Policies.waiting("quick", (policy, request) -> Verdict.of(true, "hello"));

    assertThat(Decisions.about(PolicyBindings.of(quick), quick).verdict())
        .isEqualTo(new Verdict.Passed(List.of("hello")));
  }

  @Test
  void mayHaveAnyTimeout() {
    Policy quick = Policies.waiting("quick", (policy, request) -> Verdict.of(true));
    PolicyBinding patient =
        PolicyBindings.timingOutAfter(LONGER_THAN_A_LONG_OF_NANOSECONDS, PolicyBindings.of(quick));

    assertThat(Decisions.about(patient, quick).isPassed()).isTrue();
  }

  @Test
  void areUndecidedWhenTheyThrow() {
    Policy broken =
        Policies.waiting(
            "broken",
            (policy, request) -> {
              throw new IllegalStateException("no route");
            });

    assertThat(Decisions.about(PolicyBindings.of(broken), broken).verdict())
        .isEqualTo(new Verdict.Undecided("no route"));
  }

  @Test
  void runOnAThreadOfTheirOwn() {
    Policy waiting = Policies.waiting("waiting", (policy, request) -> recordThread());

    Decisions.about(PolicyBindings.of(waiting), waiting);

    assertThat(ranOn.get()).isNotNull().isNotSameAs(Thread.currentThread());
  }

  @Test
  void areTheOnlyOnesThatLeaveTheThreadOfTheCaller() {
    Policy direct = Policies.deciding("direct", (policy, request) -> recordThread());

    Decisions.about(PolicyBindings.of(direct), direct);

    assertThat(ranOn.get()).isSameAs(Thread.currentThread());
  }

  @Test
  void sayThatTheyMayWait() {
    Policy silent = Policy.named("silent", new SilentPolicy());
    Guard guard =
        Guard.of(PolicyEngineMode.ANY, List.of(PolicyBindings.of(silent)), Decisions.byId(silent));
    var engine =
        new PolicyEngine(
            PolicyBehaviors.NONE.with(SilentPolicy.class, (policy, request) -> recordThread()));

    engine.decide(guard, PolicyRequest.about(Subjects.ADA, Decisions.NOW), WhenUndecided.KEEP);

    assertThat(ranOn.get()).isSameAs(Thread.currentThread());
  }

  @Test
  void areUndecidedWhenTheirCallerIsInterruptedAndTheCallerLearnsOfIt() {
    Policy late = Policies.waiting("late", (policy, request) -> waitForEver());
    Thread.currentThread().interrupt();

    PolicyDecision decision = Decisions.about(PolicyBindings.of(late), late);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(decision.verdict()).isEqualTo(new Verdict.Undecided("InterruptedException"));
  }

  private Verdict recordThread() {
    ranOn.set(Thread.currentThread());
    return Verdict.of(true);
  }

  private Verdict waitForEver() throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return Verdict.of(true);
    } catch (InterruptedException expected) {
      interrupted.countDown();
      throw expected;
    }
  }
}
