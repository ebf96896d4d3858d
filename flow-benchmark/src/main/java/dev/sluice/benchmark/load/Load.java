package dev.sluice.benchmark.load;

import dev.sluice.benchmark.cost.Costs;
import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.cost.Reading;
import dev.sluice.benchmark.program.ProgramFailed;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.IntStream;

/** Puts load on a server and measures what comes of it. */
public final class Load {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long SECOND = 1_000_000_000;

  private final Target target;
  private final Meters meters;
  private final PrintStream out;

  /**
   * @param target where logins go
   * @param meters what they are measured by
   * @param out where progress is shown
   */
  public Load(Target target, Meters meters, PrintStream out) {
    this.target = target;
    this.meters = meters;
    this.out = out;
  }

  /**
   * How hard, and how long.
   *
   * @param clients how many log in at once
   * @param warmUp for how long nothing is measured
   * @param duration for how long it is
   */
  public record Plan(int clients, Duration warmUp, Duration duration) {}

  /**
   * Does it.
   *
   * @throws ProgramFailed if not a single login succeeded
   */
  public LoadFigures run(Plan plan) {
    var journal = new Journal();
    out.printf(
        "%s, %d clients: %d s of warm-up, %d s of measurement%n",
        target.flow(), plan.clients, plan.warmUp.toSeconds(), plan.duration.toSeconds());
    try (var _ = Clients.start(target, plan.clients, journal)) {
      var progress = new Progress(journal, out);
      progress.watch("warm-up", plan.warmUp);
      Reading before = meters.read();
      progress.watch("measured", plan.duration);
      Reading after = meters.read();
      return figures(plan, journal, before, after);
    }
  }

  private LoadFigures figures(Plan plan, Journal journal, Reading before, Reading after) {
    long from = before.nanos();
    long to = after.nanos();
    long[] logins = journal.logins(from, to);
    if (logins.length == 0) {
      throw new ProgramFailed(
          "Nobody could log in at %s through %s. What went wrong, and how often: %s"
              .formatted(target.server(), target.flow(), journal.failures(from, to)));
    }
    double seconds = (to - from) / NANOS_PER_SECOND;
    return new LoadFigures(
        target.flow(),
        plan.clients,
        seconds,
        logins.length,
        logins.length / seconds,
        Latency.of(logins),
        journal.steps(from, to),
        journal.mails(from, to),
        journal.failures(from, to),
        IntStream.range(0, (int) ((to - from) / SECOND))
            .mapToObj(second -> perSecond(journal, from + second * SECOND))
            .toList(),
        Costs.between(before, after, logins.length, meters.findMemory().orElse(null)));
  }

  private static int perSecond(Journal journal, long from) {
    return journal.logins(from, from + SECOND).length;
  }
}
