package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.load.LoadFigures;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a server does as soon as it is ready.
 *
 * @param figures the load, second by second
 * @param shareOfSteady how fast it was on average, as a share of what it later was; null if that
 *     was not measured
 */
public record FirstMinute(LoadFigures figures, @Nullable Double shareOfSteady) {

  /** Compares with the same load when everything was warm, if that is among the later ones. */
  static FirstMinute of(LoadFigures first, List<LoadFigures> later) {
    OptionalDouble steady =
        later.stream()
            .filter(load -> load.clients() == first.clients() && load.flow().equals(first.flow()))
            .mapToDouble(LoadFigures::loginsPerSecond)
            .findFirst();
    return new FirstMinute(
        first, steady.isEmpty() ? null : first.loginsPerSecond() / steady.getAsDouble());
  }
}
