package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How durations are written: any number of parts such as {@code 1.5h}, after one sign. */
final class DurationText {

  private static final int LONGEST = 100;
  private static final String UNIT = "(ns|us|\\u00b5s|\\u03bcs|ms|s|m|h)";
  private static final Pattern WHOLE =
      Pattern.compile("([+-]?)(0|(?:\\d+(?:\\.\\d+)?" + UNIT + ")+)");
  private static final Pattern PART = Pattern.compile("([\\d.]+)" + UNIT);
  private static final BigInteger NANOS_A_SECOND = BigInteger.valueOf(1_000_000_000L);
  private static final int DIGITS = 9;
  private static final int GROUP = 3;

  private static final Map<String, BigDecimal> NANOS =
      Map.of(
          "ns", BigDecimal.ONE,
          "us", BigDecimal.valueOf(1_000L),
          "\u00b5s", BigDecimal.valueOf(1_000L),
          "\u03bcs", BigDecimal.valueOf(1_000L),
          "ms", BigDecimal.valueOf(1_000_000L),
          "s", BigDecimal.valueOf(1_000_000_000L),
          "m", BigDecimal.valueOf(60_000_000_000L),
          "h", BigDecimal.valueOf(3_600_000_000_000L));

  private DurationText() {}

  static Duration read(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (text.length() > LONGEST || !whole.matches()) {
      throw mistake("the string is not a duration such as 1h30m or 90s");
    }
    BigInteger[] parts = nanos(whole.group(2)).divideAndRemainder(NANOS_A_SECOND);
    Duration length = Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    return Times.checked(whole.group(1).equals("-") ? length.negated() : length);
  }

  private static BigInteger nanos(String text) {
    var nanos = BigInteger.ZERO;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      BigDecimal unit = NANOS.getOrDefault(parts.group(2), BigDecimal.ZERO);
      BigDecimal part = new BigDecimal(parts.group(1)).multiply(unit);
      nanos = nanos.add(part.setScale(0, RoundingMode.DOWN).toBigInteger());
    }
    return nanos;
  }

  /** Seconds, with no digits behind the point, or three, six or nine of them. */
  static String of(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), DIGITS));
    int digits = Math.max(0, seconds.stripTrailingZeros().scale());
    int groups = (digits + GROUP - 1) / GROUP;
    return seconds.setScale(groups * GROUP, RoundingMode.UNNECESSARY).toPlainString() + "s";
  }
}
