package dev.sluice.benchmark.hash;

import java.util.Locale;

/**
 * How many hashes a process makes that does nothing else.
 *
 * @param engine what computed them
 * @param cost of one
 * @param threads how many are made at once
 * @param hashes how many were made
 * @param hashesPerSecond how many in a second
 * @param cpuMicrosPerHash processor time of the process for one, in microseconds
 */
public record HashFigures(
    String engine,
    HashingCost cost,
    int threads,
    long hashes,
    double hashesPerSecond,
    double cpuMicrosPerHash) {

  /** For people. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "Argon2id %s by %s, %d threads: %.1f hashes/s, %.0f us of CPU each\n",
        cost,
        engine,
        threads,
        hashesPerSecond,
        cpuMicrosPerHash);
  }
}
