package dev.sluice.adapter.integration.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long the latest hashes took, each with its wait. For any number of threads. */
final class RecentTimes {

  private static final int KEPT = 64;

  private final AtomicLongArray nanos = new AtomicLongArray(KEPT);
  private final AtomicInteger count = new AtomicInteger();

  void add(long took) {
    int index = count.getAndUpdate(known -> known == 2 * KEPT - 1 ? KEPT : known + 1);
    nanos.set(index % KEPT, took);
  }

  /**
   * One of them, each time another: a time that is always the same would stand out among times that
   * are not. Nothing before the first.
   */
  Optional<Duration> pick() {
    int known = Math.min(count.get(), KEPT);
    return known == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos.get(ThreadLocalRandom.current().nextInt(known))));
  }
}
