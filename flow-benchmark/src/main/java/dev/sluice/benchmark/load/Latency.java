package dev.sluice.benchmark.load;

import java.util.Arrays;

/**
 * How long something took, in milliseconds. A percentile is a time that really occurred: the least
 * one that so many of all did not exceed.
 *
 * @param p50 half of all took at most this
 * @param p90 nine tenths
 * @param p99 all but one in a hundred
 * @param max the slowest
 * @param mean on average
 */
public record Latency(double p50, double p90, double p99, double max, double mean) {

  private static final double NANOS_PER_MILLI = 1_000_000;

  /** Of times in nanoseconds, in any order, at least one. */
  static Latency of(long... nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 99),
        percentile(sorted, 100),
        Arrays.stream(sorted).average().orElseThrow() / NANOS_PER_MILLI);
  }

  private static double percentile(long[] sorted, int percent) {
    long rank = Math.ceilDiv((long) percent * sorted.length, 100);
    return sorted[(int) Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
