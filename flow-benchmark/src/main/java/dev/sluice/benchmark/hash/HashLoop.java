package dev.sluice.benchmark.hash;

import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.adapter.integration.password.Argon2Hasher;
import dev.sluice.adapter.integration.password.BoundedHashing;
import dev.sluice.adapter.integration.password.HashingCapacity;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Compares a password with its hash, by the server's own hasher, again and again. */
final class HashLoop {

  private static final String PASSWORD = "benchmark-password";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MICRO = 1e3;

  private final Argon2Engine engine;
  private final HashingCost cost;
  private final int threads;
  private final AtomicLong hashes = new AtomicLong();
  private volatile boolean stopped;

  HashLoop(Argon2Engine engine, HashingCost cost, int threads) {
    this.engine = engine;
    this.cost = cost;
    this.threads = threads;
  }

  HashFigures run(Duration warmUp, Duration duration) {
    var capacity = new HashingCapacity(threads, threads, Duration.ofMinutes(1));
    try (var hashing = new BoundedHashing(capacity, new NoWork());
        var callers = Executors.newFixedThreadPool(threads)) {
      PasswordHasher hasher = new Argon2Hasher(hashing, engine.argon2(), cost.toArgon2());
      String hash = hasher.hash(PASSWORD);
      for (int i = 0; i < threads; i++) {
        callers.execute(() -> verifyAgainAndAgain(hasher, hash));
      }
      LockSupport.parkNanos(warmUp.toNanos());
      return measure(duration);
    }
  }

  private HashFigures measure(Duration duration) {
    long begun = System.nanoTime();
    Duration used = processorTime();
    long before = hashes.get();
    LockSupport.parkNanos(duration.toNanos());
    long made = hashes.get() - before;
    double cpu = processorTime().minus(used).toNanos() / NANOS_PER_MICRO;
    double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
    stopped = true;
    return new HashFigures(
        engine.description(), cost, threads, made, made / seconds, cpu / Math.max(1, made));
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void verifyAgainAndAgain(PasswordHasher hasher, String hash) {
    while (!stopped) {
      hasher.verify(PASSWORD, hash);
      hashes.incrementAndGet();
    }
  }

  /** There is no transaction that hashing could hold up. */
  private static final class NoWork implements UnitOfWork {

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
      return false;
    }
  }
}
