package dev.sluice.domain.policy;

import dev.sluice.domain.policy.kind.PolicyConfig;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Evaluates one policy, under its timeout where its kind may wait, and catches what it throws. */
final class TimedEvaluation {

  private final PolicyBehaviors behaviors;

  TimedEvaluation(PolicyBehaviors behaviors) {
    this.behaviors = behaviors;
  }

  Verdict evaluate(Policy policy, Duration timeout, PolicyRequest request) {
    PolicyConfig config = policy.config();
    return behaviors.mayWait(config)
        ? onItsOwnThread(policy, timeout, request)
        : inline(config, request);
  }

  private Verdict inline(PolicyConfig config, PolicyRequest request) {
    try {
      return behaviors.evaluate(config, request);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return undecided(interrupted);
    } catch (RuntimeException | StackOverflowError failure) {
      return undecided(failure);
    }
  }

  private Verdict onItsOwnThread(Policy policy, Duration timeout, PolicyRequest request) {
    var task = new FutureTask<>(() -> inline(policy.config(), request));
    Thread thread = Thread.ofVirtual().name("policy " + policy.name()).start(task);
    try {
      return task.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      return new Verdict.Undecided("timed out after " + timeout.toMillis() + " ms");
    } catch (ExecutionException | CancellationException failure) {
      return undecided(failure);
    } catch (InterruptedException interrupted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return undecided(interrupted);
    }
  }

  private static Verdict undecided(Throwable failure) {
    String message = failure.getMessage();
    return new Verdict.Undecided(
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
  }
}
