package dev.sluice.benchmark.load;

import dev.sluice.benchmark.cost.Costs;
import dev.sluice.benchmark.cost.CpuUse;
import dev.sluice.benchmark.cost.WorkPerLogin;
import dev.sluice.benchmark.machine.Memory;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures for people. */
public final class LoadText {

  private static final double KIB_PER_MIB = 1_024;
  private static final String NOT_MEASURED = "not measured";

  private final Formatter text = new Formatter(Locale.ROOT);
  private final LoadFigures figures;
  private final String deed;

  private LoadText(LoadFigures figures) {
    this.figures = figures;
    this.deed = figures.deed();
  }

  /** All of them. */
  public static String of(LoadFigures figures) {
    return new LoadText(figures).describe();
  }

  private String describe() {
    text.format("%s, %d clients\n", figures.flow(), figures.clients());
    text.format(
        "  %.1f %ss/s   %d in %.1f s   failures: %s\n",
        figures.loginsPerSecond(),
        deed,
        figures.logins(),
        figures.seconds(),
        figures.failures().isEmpty() ? "none" : figures.failures());
    latency((figures.mail() == null ? "a " : "an ") + deed, figures.login());
    for (Map.Entry<String, Latency> step : figures.steps().entrySet()) {
      latency(step.getKey(), step.getValue());
    }
    if (figures.mail() != null) {
      latency("until the mail came", figures.mail());
    }
    costs(figures.costs());
    return text.toString();
  }

  private void latency(String name, Latency latency) {
    text.format(
        "  %-30s p50 %7.2f   p90 %7.2f   p99 %7.2f   max %7.2f   mean %7.2f ms\n",
        name, latency.p50(), latency.p90(), latency.p99(), latency.max(), latency.mean());
  }

  private void costs(Costs costs) {
    cpu("server", costs.server());
    cpu("database", costs.database());
    cpu("load program", costs.load());
    cpu("all others", costs.others());
    text.format("  %-30s %s\n", "database, per " + deed, work(costs.work()));
    text.format("  %-30s %s\n", "memory of the server", memory(costs.memory()));
  }

  private void cpu(String name, @Nullable CpuUse use) {
    text.format("  %-30s %s\n", "CPU of " + name, cpu(use));
  }

  private String cpu(@Nullable CpuUse use) {
    return use == null
        ? NOT_MEASURED
        : String.format(
            Locale.ROOT, "%.2f cores, %.0f us per %s", use.cores(), use.microsPerLogin(), deed);
  }

  private static String work(@Nullable WorkPerLogin work) {
    if (work == null) {
      return NOT_MEASURED;
    }
    return String.format(
        Locale.ROOT,
        "%.2f commits, %.0f bytes of WAL, %s",
        work.commits(),
        work.walBytes(),
        counted(work.statements(), work.roundTrips()));
  }

  private static String counted(@Nullable Double statements, @Nullable Double roundTrips) {
    if (statements == null) {
      return "statements not counted";
    }
    return roundTrips == null
        ? String.format(Locale.ROOT, "%.2f statements, some in transactions", statements)
        : String.format(Locale.ROOT, "%.2f statements in %.2f round trips", statements, roundTrips);
  }

  private static String memory(@Nullable Memory memory) {
    return memory == null
        ? NOT_MEASURED
        : String.format(
            Locale.ROOT,
            "%.0f MiB, %.0f at most",
            memory.residentKib() / KIB_PER_MIB,
            memory.peakKib() / KIB_PER_MIB);
  }
}
