package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out whether several deeds can be told apart from outside. */
final class Samples {

  private static final int SAMPLES = 250;
  private static final int WARM_UP = 100;
  private static final int TRIES = 3;
  private static final int COUNTS = 5;

  /** How often one of two samples is the slower one, if there is no telling them apart: a half. */
  private static final double MOST_OFTEN = 0.65;

  private Samples() {}

  /**
   * Those whose time differs from the first one's: one sample of each, again and again in an order
   * that is by chance. Noise may tell two apart once, a difference does so each time.
   */
  static List<String> toldApart(Map<String, Supplier<Answer>> deeds) {
    List<String> apart = List.of();
    for (int i = 0; i < TRIES; i++) {
      apart = compared(deeds);
      if (apart.isEmpty()) {
        break;
      }
    }
    return apart;
  }

  private static List<String> compared(Map<String, Supplier<Answer>> deeds) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    var order = new ArrayList<>(deeds.keySet());
    String first = order.getFirst();
    var chance = new Random(1);
    for (int i = 0; i < WARM_UP + SAMPLES; i++) {
      Collections.shuffle(order, chance);
      for (String name : order) {
        long taken = time(Objects.requireNonNull(deeds.get(name)));
        if (i >= WARM_UP) {
          times.computeIfAbsent(name, _ -> new ArrayList<>()).add(taken);
        }
      }
    }
    List<Long> known = times.getOrDefault(first, List.of());
    return times.entrySet().stream()
        .map(other -> Map.entry(other.getKey(), Ranks.slower(known, other.getValue())))
        .filter(other -> Math.max(other.getValue(), 1 - other.getValue()) > MOST_OFTEN)
        .map(Map.Entry::toString)
        .toList();
  }

  private static long time(Supplier<Answer> deed) {
    long begin = System.nanoTime();
    perform(deed);
    return System.nanoTime() - begin;
  }

  private static void perform(Supplier<Answer> deed) {
    assertThat(deed.get().status()).isEqualTo(200);
  }

  /** What each costs; whatever else the server does meanwhile is not counted. */
  static List<Count> costs(RunningServer server, Map<String, Supplier<Answer>> deeds) {
    return deeds.values().stream().map(deed -> cost(server, () -> () -> perform(deed))).toList();
  }

  /** What a deed costs at least that has to be prepared. */
  static Count cost(RunningServer server, Supplier<Runnable> prepared) {
    return Stream.generate(prepared)
        .limit(COUNTS)
        .map(server.database()::during)
        .min(Comparator.comparingInt(Count::statements))
        .orElseThrow();
  }
}
