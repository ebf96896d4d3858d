package dev.sluice.application.port;

import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;

/** How often what happened. Each is one query; events that have expired do not count. */
public interface EventFigures {

  /** The events that a query lets through since a moment, by quarter of a day (UTC) and action. */
  List<Volume> volume(ListQuery query, Instant since);

  /**
   * The events that a query lets through.
   *
   * @param since from when different people are counted
   * @param steps from when events are counted, once for each
   */
  Totals totals(ListQuery query, Instant since, List<Instant> steps);

  /** The applications that events of an action are about most often, the first first. */
  List<Use> mostUsed(Visibility visibility, String action, int limit);

  /** How many events of an action there were in a quarter of a day, which begins at a moment. */
  record Volume(String action, Instant time, long count) {}

  /**
   * What was counted.
   *
   * @param uniqueUsers how many different people
   * @param counts how many events, in the order of the steps
   */
  record Totals(long uniqueUsers, List<Long> counts) {

    public Totals {
      counts = List.copyOf(counts);
    }
  }

  /**
   * How an application is used.
   *
   * @param application as events name it
   * @param countedEvents how often
   * @param uniqueUsers by how many different people
   */
  record Use(Value.Fields application, long countedEvents, long uniqueUsers) {}
}
