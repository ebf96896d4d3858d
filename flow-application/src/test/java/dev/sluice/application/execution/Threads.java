package dev.sluice.application.execution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work on other threads. */
final class Threads {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Threads() {}

  /** Runs work on a thread of its own and waits for its end. */
  static void run(Runnable work) {
    all(List.of(Executors.callable(work)));
  }

  /** Runs all at once and waits for all. */
  static <T> List<T> all(List<Callable<T>> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(work, PATIENCE.toSeconds(), TimeUnit.SECONDS).stream()
          .map(Threads::result)
          .toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Waits until all others have come as far as this. */
  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new IllegalStateException("the others did not come", broken);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
