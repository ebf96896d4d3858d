package dev.sluice.domain.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often in a row a device was tried in vain. After n failures it has to be left alone for
 * factor × 2^(n−1) seconds.
 *
 * @param failures how often, at least 0
 * @param lastFailure when last, or null for never
 */
public record Throttle(int failures, @Nullable Instant lastFailure) {

  /** No failure. */
  public static final Throttle NONE = new Throttle(0, null);

  private static final String REASON = "N_FAILED_ATTEMPTS";

  /** About 34 years: beyond that nobody waits, and numbers stay small enough to add. */
  private static final int MOST_DOUBLINGS = 30;

  private static final double MILLIS = 1_000;

  public Throttle {
    if (failures < 0) {
      throw new IllegalArgumentException("failures are at least 0 but are " + failures);
    }
    if ((failures > 0) != (lastFailure != null)) {
      throw new IllegalArgumentException("there is a last failure if there is one at all");
    }
  }

  /** This one after another failure. */
  public Throttle failed(Instant now) {
    return new Throttle(failures == Integer.MAX_VALUE ? failures : failures + 1, now);
  }

  /**
   * Until when the device has to be left alone, which may be over.
   *
   * @param factor how many seconds the first failure costs; 0 for no wait ever
   */
  public Optional<Instant> waitUntil(double factor) {
    if (lastFailure == null || !(factor > 0)) {
      return Optional.empty();
    }
    double seconds = factor * (1L << Math.min(failures - 1, MOST_DOUBLINGS));
    double most = Duration.ofDays(365L * 1_000).toSeconds();
    long millis = (long) Math.ceil(Math.min(seconds, most) * MILLIS);
    return Optional.of(lastFailure.plusMillis(millis));
  }

  /**
   * That a device has to be left alone.
   *
   * @param reason why, as the wire says it
   * @param failures how many failures there were in a row
   * @param until when it may be tried again
   */
  public record Lock(String reason, int failures, Instant until) {}

  /** What keeps the device from being tried at a moment. */
  public Optional<Lock> findLock(Instant now, double factor) {
    return waitUntil(factor).filter(now::isBefore).map(end -> new Lock(REASON, failures, end));
  }

  /** Whether the device has to be left alone at a moment. */
  public boolean locks(Instant now, double factor) {
    return findLock(now, factor).isPresent();
  }
}
