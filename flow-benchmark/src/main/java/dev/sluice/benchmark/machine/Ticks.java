package dev.sluice.benchmark.machine;

import java.time.Duration;
import java.util.Arrays;

/** The unit in which Linux counts time to programs, on every architecture: 10 ms. */
final class Ticks {

  private static final long MILLIS = 10;

  private Ticks() {}

  static Duration sum(String... ticks) {
    return Duration.ofMillis(MILLIS * Arrays.stream(ticks).mapToLong(Long::parseLong).sum());
  }
}
