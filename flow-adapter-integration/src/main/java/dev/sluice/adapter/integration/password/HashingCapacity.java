package dev.sluice.adapter.integration.password;

import java.time.Duration;

/**
 * How much hashing goes on at once, and how long callers wait for their turn.
 *
 * @param threads hashes at once; each holds its memory while it runs
 * @param queueLimit callers that may wait; the next is refused at once
 * @param patience how long a caller waits before it is refused
 */
public record HashingCapacity(int threads, int queueLimit, Duration patience) {

  public HashingCapacity {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1 but is " + threads);
    }
    if (queueLimit < 1) {
      throw new IllegalArgumentException("queueLimit must be at least 1 but is " + queueLimit);
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be positive but is " + patience);
    }
  }
}
