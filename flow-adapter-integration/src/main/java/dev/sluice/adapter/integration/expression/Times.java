package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The parts of times and durations; months and days of years and months begin with 0, as in CEL.
 */
final class Times {

  private static final int DAYS_OF_WEEK = DayOfWeek.values().length;
  private static final int MILLIS = 1_000_000;

  private Times() {}

  static Map<String, Function> all() {
    var all = new HashMap<String, Function>();
    add(all, "getFullYear", ZonedDateTime::getYear);
    add(all, "getMonth", time -> time.getMonthValue() - 1L);
    add(all, "getDate", ZonedDateTime::getDayOfMonth);
    add(all, "getDayOfMonth", time -> time.getDayOfMonth() - 1L);
    add(all, "getDayOfYear", time -> time.getDayOfYear() - 1L);
    add(all, "getDayOfWeek", time -> time.getDayOfWeek().getValue() % DAYS_OF_WEEK);
    add(all, "getHours", ZonedDateTime::getHour, Duration::toHours);
    add(all, "getMinutes", ZonedDateTime::getMinute, Duration::toMinutes);
    add(all, "getSeconds", ZonedDateTime::getSecond, Duration::toSeconds);
    add(all, "getMilliseconds", time -> time.getNano() / MILLIS, Duration::toMillisPart);
    return all;
  }

  private static void add(
      Map<String, Function> all, String name, ToLongFunction<ZonedDateTime> ofTime) {
    all.put(name, (_, given) -> ofTime.applyAsLong(time(name, given)));
  }

  private static void add(
      Map<String, Function> all,
      String name,
      ToLongFunction<ZonedDateTime> ofTime,
      ToLongFunction<Duration> ofDuration) {
    all.put(
        name,
        (_, given) ->
            given[0] instanceof Duration duration
                ? ofDuration.applyAsLong(duration)
                : ofTime.applyAsLong(time(name, given)));
  }

  private static ZonedDateTime time(String name, Object[] given) {
    if (!(given[0] instanceof Instant instant)) {
      throw noOverload(name, given);
    }
    if (given.length == 1) {
      return instant.atZone(ZoneOffset.UTC);
    }
    if (given[1] instanceof String zone) {
      return instant.atZone(ZoneId.of(zone));
    }
    throw noOverload(name, given);
  }
}
