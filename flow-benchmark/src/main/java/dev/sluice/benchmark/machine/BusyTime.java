package dev.sluice.benchmark.machine;

import java.time.Duration;

/** What the first line of {@code /proc/stat} says about all processors together. */
final class BusyTime {

  private static final int USER = 1;
  private static final int NICE = 2;
  private static final int SYSTEM = 3;
  private static final int INTERRUPT = 6;
  private static final int SOFT_INTERRUPT = 7;

  private BusyTime() {}

  /** Neither waiting nor what a guest or the host has taken. */
  static Duration parse(String text) {
    String[] columns = text.lines().findFirst().orElseThrow().split("\\s+");
    return Ticks.sum(
        columns[USER], columns[NICE], columns[SYSTEM], columns[INTERRUPT], columns[SOFT_INTERRUPT]);
  }
}
