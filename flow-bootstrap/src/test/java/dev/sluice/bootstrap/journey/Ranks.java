package dev.sluice.bootstrap.journey;

import java.util.List;

/** Compares samples by their order, whatever their distribution. */
final class Ranks {

  private Ranks() {}

  /**
   * How often one of the first is greater than one of the second; a half, where they do not differ:
   * the statistic of Mann and Whitney as a share.
   */
  static double slower(List<Long> first, List<Long> second) {
    double wins = 0;
    for (long one : first) {
      for (long other : second) {
        wins += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return wins / first.size() / second.size();
  }
}
