package dev.sluice.adapter.web.limit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key, which fills by itself. There is a fixed number of buckets, each
 * one number: when it will be full again. Keys that meet in one share it; which do nobody can tell
 * from outside.
 */
final class TokenBuckets {

  private static final int BITS = 16;
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private final AtomicLongArray fullAt = new AtomicLongArray(1 << BITS);
  private final long seed = ThreadLocalRandom.current().nextLong() | 1;
  private final long interval;
  private final long depth;
  private final LongSupplier nanos;
  private final long start;

  /**
   * @param limits how fast a bucket fills, and how many tokens it holds
   * @param nanos a clock that only goes on
   */
  TokenBuckets(RequestLimits limits, LongSupplier nanos) {
    this.interval = TimeUnit.SECONDS.toNanos(1) / limits.perSecond();
    this.depth = interval * limits.burst();
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Takes a token, or tells how long it takes until there is one. */
  Duration take(String key) {
    int bucket = bucket(key);
    while (true) {
      long now = nanos.getAsLong() - start;
      long before = fullAt.get(bucket);
      long after = Math.max(before, now) + interval;
      if (after - now > depth) {
        return Duration.ofNanos(after - now - depth);
      }
      if (fullAt.compareAndSet(bucket, before, after)) {
        return Duration.ZERO;
      }
    }
  }

  /** Puts a token back that was not needed. */
  void giveBack(String key) {
    fullAt.addAndGet(bucket(key), -interval);
  }

  private int bucket(String key) {
    long hash = seed;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * seed;
      hash ^= hash >>> Integer.SIZE;
    }
    return (int) ((hash * MULTIPLIER) >>> (Long.SIZE - BITS));
  }
}
