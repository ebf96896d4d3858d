package dev.sluice.domain.shared;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A duration as administrators write it: {@code unit=number;unit=number}, for example {@code
 * days=30} or {@code hours=1;minutes=30}. The text is kept, so that what was written is what is
 * read back.
 *
 * <p>Units run from microseconds to weeks, numbers may have a fraction and a sign, unknown units
 * are ignored with their numbers; at least one known unit is required (spec/stages.md 0).
 */
public record TimeDelta(String expression) {

  /** No time at all. */
  public static final TimeDelta ZERO = new TimeDelta("seconds=0");

  private static final int LONGEST = 255;

  /** About 292 years: what still counts in nanoseconds, as clocks and databases do. */
  private static final double MOST_MICROSECONDS = Long.MAX_VALUE / 1_000d;

  /** Narrower than Java, whose numbers may be hexadecimal, infinite or end in a letter. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

  private static final Map<String, Long> MICROSECONDS =
      Map.of(
          "microseconds", 1L,
          "milliseconds", 1_000L,
          "seconds", 1_000_000L,
          "minutes", 60_000_000L,
          "hours", 3_600_000_000L,
          "days", 86_400_000_000L,
          "weeks", 604_800_000_000L);

  public TimeDelta {
    parse(expression);
  }

  /** The length of this duration, to the microsecond. */
  public Duration toDuration() {
    return parse(expression);
  }

  /** Whether this is longer than nothing. */
  public boolean isPositive() {
    return toDuration().isPositive();
  }

  private static Duration parse(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException("a duration has at most " + LONGEST + " characters");
    }
    double total = 0;
    boolean known = false;
    for (String part : expression.split(";", -1)) {
      OptionalDouble length = microseconds(expression, part);
      total += length.orElse(0);
      known |= length.isPresent();
    }
    boolean countable = Math.abs(total) < MOST_MICROSECONDS;
    if (!known || !countable) {
      throw malformed(expression);
    }
    return Duration.of(Math.round(total), ChronoUnit.MICROS);
  }

  /** The length of one part; empty where its unit is unknown. */
  private static OptionalDouble microseconds(String expression, String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      throw malformed(expression);
    }
    Long unit = MICROSECONDS.get(part.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    return unit == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(number(expression, part.substring(equals + 1).strip()) * unit);
  }

  private static double number(String expression, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw malformed(expression);
    }
    return Double.parseDouble(text);
  }

  private static IllegalArgumentException malformed(String expression) {
    return new IllegalArgumentException(
        "'" + expression + "' is not in the format of 'hours=3;minutes=17;seconds=3'");
  }
}
