package dev.sluice.domain.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A duration as administrators write it: {@code unit=number;unit=number}, for example {@code
 * days=30} or {@code hours=1;minutes=30}. The text is kept, so that what was written is what is
 * read back.
 *
 * <p>Units run from microseconds to weeks, numbers may have a fraction and a sign, unknown units
 * are ignored; at least one known unit is required (spec/stages.md 0).
 */
public record TimeDelta(String expression) {

  /** No time at all. */
  public static final TimeDelta ZERO = new TimeDelta("seconds=0");

  private static final int LONGEST = 255;

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
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw malformed(expression);
      }
      Long unit = MICROSECONDS.get(part.substring(0, equals).strip().toLowerCase(Locale.ROOT));
      double amount = number(expression, part.substring(equals + 1).strip());
      if (unit != null) {
        total += amount * unit;
        known = true;
      }
    }
    if (!known || Double.isNaN(total) || Math.abs(total) > Long.MAX_VALUE / 1_000d) {
      throw malformed(expression);
    }
    return Duration.ofNanos(Math.round(total) * 1_000);
  }

  private static double number(String expression, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException ignored) {
      throw malformed(expression);
    }
  }

  private static IllegalArgumentException malformed(String expression) {
    return new IllegalArgumentException(
        "'" + expression + "' is not in the format of 'hours=3;minutes=17;seconds=3'");
  }
}
