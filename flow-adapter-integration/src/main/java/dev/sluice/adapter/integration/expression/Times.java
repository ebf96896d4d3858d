package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of times and durations; months and days of years and months begin with 0, as in CEL.
 */
final class Times {

  private static final int DAYS_OF_WEEK = DayOfWeek.values().length;
  private static final int MILLIS = 1_000_000;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Duration LONGEST = Duration.ofDays(3_652_500);
  private static final Duration MOST_NANOS = Duration.ofNanos(Long.MAX_VALUE);
  private static final Duration LEAST_NANOS = Duration.ofNanos(Long.MIN_VALUE);
  private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{1,2}):(\\d{2})");

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

  /** A time that CEL has: of the years 1 to 9999. */
  static Instant checked(Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw mistake("the time is not within the years 1 to 9999");
    }
    return time;
  }

  /** A duration that CEL has: some ten thousand years at most. */
  static Duration checked(Duration duration) {
    if (duration.abs().compareTo(LONGEST) > 0) {
      throw mistake("the duration is longer than 315,576,000,000 seconds");
    }
    return duration;
  }

  /**
   * A duration that can be counted in nanoseconds: some 292 years, within which those between two
   * times and those that become texts have to be.
   */
  static Duration countable(Duration duration) {
    if (duration.compareTo(MOST_NANOS) > 0 || duration.compareTo(LEAST_NANOS) < 0) {
      throw mistake("the duration is longer than 292 years");
    }
    return duration;
  }

  /** Offsets may leave out their sign and a zero, which Java's may not. */
  private static ZoneId zone(String name) {
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return ZoneId.of(name);
    }
    String sign = offset.group(1).equals("-") ? "-" : "+";
    String hours = offset.group(2);
    return ZoneId.of(sign + "0".repeat(2 - hours.length()) + hours + ":" + offset.group(3));
  }

  private static ZonedDateTime time(String name, Object[] given) {
    if (!(given[0] instanceof Instant instant)) {
      throw noOverload(name, given);
    }
    if (given.length == 1) {
      return instant.atZone(ZoneOffset.UTC);
    }
    if (given[1] instanceof String zone) {
      return instant.atZone(zone(zone));
    }
    throw noOverload(name, given);
  }
}
