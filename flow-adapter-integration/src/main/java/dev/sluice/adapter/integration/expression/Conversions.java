package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;
import static java.util.Map.entry;

import dev.sluice.domain.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of one type made of values of another. */
final class Conversions {

  private static final int LONGEST_NUMBER = 50;
  private static final Pattern DURATION =
      Pattern.compile(
          "(-)?(?:(\\d{1,7})h)?(?:(\\d{1,9})m)?(?:(\\d{1,11})(?:\\.(\\d{1,9}))?s)?(?:(\\d{1,14})ms)?");
  private static final int NANOS = 9;

  private Conversions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        entry("int", (_, given) -> toInt(given[0])),
        entry("double", (_, given) -> toDouble(given[0])),
        entry("string", (_, given) -> toText(given[0])),
        entry("bool", (_, given) -> toBool(given[0])),
        entry("truthy", (_, given) -> isTruthy(given[0])),
        entry("dyn", (_, given) -> given[0]),
        entry("timestamp", (_, given) -> toInstant(given[0])),
        entry("duration", (_, given) -> toDuration(given[0])),
        entry("list_flatten", (_, given) -> flattened(given[0])));
  }

  private static Object toInt(Object value) {
    return switch (value) {
      case Long number -> number;
      case Double number when number > Long.MIN_VALUE && number < Long.MAX_VALUE ->
          number.longValue();
      case Instant instant -> instant.getEpochSecond();
      case Double _ -> throw mistake("the number is too large for an int");
      case String text -> number(text).longValueExact();
      default -> throw noOverload("int", value);
    };
  }

  private static Object toDouble(Object value) {
    return switch (value) {
      case Long number -> number.doubleValue();
      case Double number -> number;
      case String text -> number(text).doubleValue();
      default -> throw noOverload("double", value);
    };
  }

  private static BigDecimal number(String text) {
    try {
      if (text.length() <= LONGEST_NUMBER) {
        var number = new BigDecimal(text);
        if (Math.abs(number.scale()) < LONGEST_NUMBER) {
          return number;
        }
      }
    } catch (NumberFormatException _) {
      // as for one that is too long
    }
    throw mistake("the string is not a number");
  }

  private static Object toText(Object value) {
    return switch (value) {
      case String text -> text;
      case Long _, Double _, Boolean _, Instant _ -> value.toString();
      case Duration duration -> text(duration);
      default -> throw noOverload("string", value);
    };
  }

  private static Object toBool(Object value) {
    return switch (value) {
      case Boolean is -> is;
      case String text when text.equalsIgnoreCase("true") || text.equals("1") -> true;
      case String text when text.equalsIgnoreCase("false") || text.equals("0") -> false;
      default -> throw noOverload("bool", value);
    };
  }

  /** As the result of an expression counts. */
  static boolean isTruthy(Object value) {
    return switch (value) {
      case Value.Null _ -> false;
      case Boolean is -> is;
      case Long number -> number != 0;
      case Double number -> number != 0;
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      case java.util.Optional<?> optional -> optional.isPresent();
      default -> true;
    };
  }

  private static Object toInstant(Object value) {
    return switch (value) {
      case Instant instant -> instant;
      case Long seconds -> Instant.ofEpochSecond(seconds);
      case String text -> instant(text);
      default -> throw noOverload("timestamp", value);
    };
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw mistake("the string is not a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static Object toDuration(Object value) {
    return switch (value) {
      case Duration duration -> duration;
      case String text -> duration(text);
      default -> throw noOverload("duration", value);
    };
  }

  private static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (text.isEmpty() || !Character.isLetter(text.charAt(text.length() - 1)) || !parts.matches()) {
      throw mistake("the string is not a duration such as 1h30m or 90s");
    }
    Duration length =
        Duration.ofHours(part(parts, 2))
            .plusMinutes(part(parts, 3))
            .plusSeconds(part(parts, 4))
            .plusNanos(nanos(parts.group(5)))
            .plusMillis(part(parts, 6));
    return parts.group(1) == null ? length : length.negated();
  }

  private static long part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long nanos(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits + "0".repeat(NANOS - digits.length()));
  }

  /** Seconds, as CEL writes them. */
  static String text(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), NANOS));
    return seconds.stripTrailingZeros().toPlainString() + "s";
  }

  private static Object flattened(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? Value.NULL : list.getFirst();
    }
    return value;
  }
}
