package dev.sluice.benchmark.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Shows every second how it goes. */
final class Progress {

  private static final long SECOND = 1_000_000_000;

  private final Journal journal;
  private final PrintStream out;

  Progress(Journal journal, PrintStream out) {
    this.journal = journal;
    this.out = out;
  }

  /** Comes back when the time is over. */
  void watch(String phase, Duration duration) {
    long begun = System.nanoTime();
    long end = begun + duration.toNanos();
    for (long from = begun; from < end; from += SECOND) {
      long to = Math.min(from + SECOND, end);
      waitUntil(to);
      out.println(line(phase, Math.ceilDiv(to - begun, SECOND), from, to));
    }
  }

  private String line(String phase, long second, long from, long to) {
    long[] logins = journal.logins(from, to);
    int failures = journal.failures(from, to).values().stream().mapToInt(Integer::intValue).sum();
    String latency = "";
    if (logins.length > 0) {
      Latency of = Latency.of(logins);
      latency = String.format(Locale.ROOT, "   p50 %7.2f ms   p99 %7.2f ms", of.p50(), of.p99());
    }
    return String.format(
        Locale.ROOT,
        "  %-8s %3d s   %5d through%s%s",
        phase,
        second,
        logins.length,
        latency,
        failures == 0 ? "" : "   " + failures + " failed");
  }

  private static void waitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
