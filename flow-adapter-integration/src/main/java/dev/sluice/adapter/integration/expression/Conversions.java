package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;
import static java.util.Map.entry;

import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Values of one type made of values of another. */
final class Conversions {

  private Conversions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        entry("int", (run, given) -> toInt(run, given[0])),
        entry("double", (run, given) -> toDouble(run, given[0])),
        entry("string", (_, given) -> toText(given[0])),
        entry("bool", (_, given) -> toBool(given[0])),
        entry("truthy", (_, given) -> isTruthy(given[0])),
        entry("dyn", (_, given) -> given[0]),
        entry("timestamp", (_, given) -> toInstant(given[0])),
        entry("duration", (_, given) -> toDuration(given[0])),
        entry("list_flatten", (_, given) -> flattened(given[0])));
  }

  private static Object toInt(Evaluation run, Object value) {
    return switch (value) {
      case Long number -> number;
      case Double number when number > Long.MIN_VALUE && number < Long.MAX_VALUE ->
          number.longValue();
      case Instant instant -> instant.getEpochSecond();
      case Double _ -> throw mistake("the number is too large for an int");
      case String text -> whole(run, text);
      default -> throw noOverload("int", value);
    };
  }

  private static Object toDouble(Evaluation run, Object value) {
    return switch (value) {
      case Long number -> number.doubleValue();
      case Double number -> number;
      case String text -> decimal(run, text);
      default -> throw noOverload("double", value);
    };
  }

  private static long whole(Evaluation run, String text) {
    run.budget().chargeText(text.length());
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw mistake("the string is not an int");
    }
  }

  private static double decimal(Evaluation run, String text) {
    run.budget().chargeText(text.length());
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw mistake("the string is not a double");
    }
  }

  private static Object toText(Object value) {
    return switch (value) {
      case String text -> text;
      case Long _, Double _, Boolean _, Instant _ -> value.toString();
      case Duration duration -> DurationText.of(Times.countable(duration));
      default -> throw noOverload("string", value);
    };
  }

  private static Object toBool(Object value) {
    return switch (value) {
      case Boolean is -> is;
      case String text ->
          switch (text) {
            case "true", "TRUE", "True", "t", "1" -> true;
            case "false", "FALSE", "False", "f", "0" -> false;
            default -> throw mistake("the string is neither true nor false");
          };
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
      case Long seconds -> Times.checked(Instant.ofEpochSecond(seconds));
      case String text -> instant(text);
      default -> throw noOverload("timestamp", value);
    };
  }

  private static Instant instant(String text) {
    try {
      return Times.checked(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException wrong) {
      throw mistake("the string is not a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static Object toDuration(Object value) {
    return switch (value) {
      case Duration duration -> duration;
      case String text -> DurationText.read(text);
      default -> throw noOverload("duration", value);
    };
  }

  private static Object flattened(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? Value.NULL : list.getFirst();
    }
    return value;
  }
}
