package dev.sluice.benchmark.cost;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has used of the processors.
 *
 * @param cores how many at once, on average
 * @param microsPerLogin how much for one login
 */
public record CpuUse(double cores, double microsPerLogin) {

  private static final double NANOS_PER_MICRO = 1_000;

  static @Nullable CpuUse of(@Nullable Duration used, long elapsedNanos, long logins) {
    return used == null
        ? null
        : new CpuUse(
            (double) used.toNanos() / elapsedNanos, used.toNanos() / NANOS_PER_MICRO / logins);
  }
}
