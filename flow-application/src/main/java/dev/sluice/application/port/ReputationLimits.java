package dev.sluice.application.port;

import java.time.Duration;

/**
 * Between what scores are kept, and how long.
 *
 * @param lower the worst, at most 0
 * @param upper the best, at least 0
 * @param expiry how long after the latest change a score is forgotten
 */
public record ReputationLimits(int lower, int upper, Duration expiry) {

  /** The defaults of the original. */
  public static final ReputationLimits DEFAULT = new ReputationLimits(-5, 5, Duration.ofDays(1));

  public ReputationLimits {
    if (lower > 0 || upper < 0) {
      throw new IllegalArgumentException("0 must lie within %d and %d".formatted(lower, upper));
    }
    if (!expiry.isPositive()) {
      throw new IllegalArgumentException("expiry must be longer than nothing but is " + expiry);
    }
  }
}
