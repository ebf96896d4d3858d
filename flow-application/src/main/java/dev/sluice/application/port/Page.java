package dev.sluice.application.port;

import java.util.List;
import java.util.function.Function;

/**
 * A window of a list.
 *
 * @param rows those in the window
 * @param count how many there are in all
 */
public record Page<V>(List<V> rows, long count) {

  public Page {
    rows = List.copyOf(rows);
  }

  /** The same window with other rows. */
  public <W> Page<W> map(Function<? super V, W> mapping) {
    return new Page<>(rows.stream().<W>map(mapping).toList(), count);
  }
}
