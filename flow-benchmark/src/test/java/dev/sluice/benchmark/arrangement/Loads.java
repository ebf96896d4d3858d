package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.cost.Costs;
import dev.sluice.benchmark.load.Latency;
import dev.sluice.benchmark.load.LoadFigures;
import java.util.List;
import java.util.Map;

/** Figures as a load leaves them. */
final class Loads {

  private static final Latency LATENCY = new Latency(1, 2, 3, 4, 1.5);

  private Loads() {}

  static LoadFigures of(String flow, int clients, double loginsPerSecond) {
    return new LoadFigures(
        flow,
        clients,
        10,
        (long) (10 * loginsPerSecond),
        loginsPerSecond,
        LATENCY,
        Map.of("GET", LATENCY),
        null,
        Map.of(),
        List.of(),
        new Costs(null, null, null, null, null, null));
  }
}
