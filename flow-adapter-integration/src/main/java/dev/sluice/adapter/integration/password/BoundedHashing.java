package dev.sluice.adapter.integration.password;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does the hashing on a few threads of its own, first come, first served.
 *
 * <p>Requests run on virtual threads, which share as many carriers as there are cores. A hash that
 * ran there would occupy its carrier, and a burst of logins all of them; here it makes only logins
 * wait, and none longer than the patience.
 */
public final class BoundedHashing implements AutoCloseable {

  private final ThreadPoolExecutor threads;
  private final RecentTimes times = new RecentTimes();
  private final Duration patience;
  private final UnitOfWork units;

  /**
   * @param capacity how much at once
   * @param units tells whether a connection would be held meanwhile
   */
  public BoundedHashing(HashingCapacity capacity, UnitOfWork units) {
    this.patience = capacity.patience();
    this.units = units;
    this.threads =
        new ThreadPoolExecutor(
            capacity.threads(),
            capacity.threads(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(capacity.queueLimit()),
            Thread.ofPlatform().daemon().name("hashing-", 1).factory());
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws FlowFault.Unavailable if that takes too long
   * @throws IllegalStateException inside a transaction
   */
  <T> T perform(Supplier<T> work) {
    refuseWhileWriting();
    long begun = System.nanoTime();
    var task = new FutureTask<>(work::get);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw unavailable();
    }
    T result = await(task);
    times.add(System.nanoTime() - begun);
    return result;
  }

  /**
   * Waits as long as one of the latest works took, and occupies no thread of the pool meanwhile.
   *
   * @return whether there was one
   */
  boolean waitAsLong() {
    refuseWhileWriting();
    Optional<Duration> time = times.pick();
    try {
      Thread.sleep(time.orElse(Duration.ZERO));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
    return time.isPresent();
  }

  void refuseWhileWriting() {
    if (units.isWriting()) {
      throw new IllegalStateException("hashing inside a transaction would hold its connection");
    }
  }

  /** How many hashes run now. */
  public int running() {
    return threads.getActiveCount();
  }

  /** How many callers wait for their turn. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** Ends the threads; who still waits is refused. */
  @Override
  public void close() {
    threads.shutdownNow().forEach(task -> ((FutureTask<?>) task).cancel(false));
  }

  private <T> T await(FutureTask<T> task) {
    try {
      return resultWithinPatience(task);
    } catch (InterruptedException e) {
      threads.remove(task);
      Thread.currentThread().interrupt();
      throw unavailable();
    } catch (CancellationException e) {
      throw unavailable();
    } catch (ExecutionException e) {
      throw rethrown(e);
    }
  }

  /** Patience is for the queue: what has begun is paid for, and is soon done. */
  private <T> T resultWithinPatience(FutureTask<T> task)
      throws InterruptedException, ExecutionException {
    try {
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (threads.remove(task)) {
        throw unavailable();
      }
      return task.get();
    }
  }

  private static RuntimeException rethrown(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(failure);
    };
  }

  /** Not the same for everybody, so that those who were refused together do not return together. */
  private static FlowFault.Unavailable unavailable() {
    return new FlowFault.Unavailable(
        "Too many people are logging in right now.",
        Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, 3)));
  }
}
