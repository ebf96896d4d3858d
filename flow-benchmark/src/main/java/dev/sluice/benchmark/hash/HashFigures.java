package dev.sluice.benchmark.hash;

import java.util.Locale;

/**
 * How many hashes a process makes that does nothing else.
 *
 * @param cost of one
 * @param threads how many are made at once
 * @param hashes how many were made
 * @param hashesPerSecond how many in a second
 */
public record HashFigures(HashingCost cost, int threads, long hashes, double hashesPerSecond) {

  /** For people. */
  public String text() {
    return String.format(
        Locale.ROOT, "Argon2id %s, %d threads: %.1f hashes/s\n", cost, threads, hashesPerSecond);
  }
}
