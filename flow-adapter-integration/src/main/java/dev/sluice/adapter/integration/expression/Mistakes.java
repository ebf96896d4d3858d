package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of values that do not fit; never the values themselves, which may be secret. */
final class Mistakes {

  private Mistakes() {}

  // its remedy is an annotation of a library that we do not have
  @SuppressWarnings("AnnotateFormatMethod")
  static ExpressionFailed mistake(String message, Object... arguments) {
    return new ExpressionFailed(Reason.MISTAKE, message.formatted(arguments));
  }

  static ExpressionFailed noOverload(String function, Object... arguments) {
    return mistake(
        "%s cannot be applied to %s",
        Operators.spelling(function),
        Arrays.stream(arguments).map(Mistakes::kind).collect(Collectors.joining(" and ")));
  }

  static String kind(Object value) {
    return switch (value) {
      case Value.Null _ -> "null";
      case Boolean _ -> "a bool";
      case Long _ -> "an int";
      case Double _ -> "a double";
      case String _ -> "a string";
      case Instant _ -> "a timestamp";
      case Duration _ -> "a duration";
      case List<?> _ -> "a list";
      case Map<?, ?> _ -> "a map";
      case Optional<?> _ -> "an optional";
      case Thing thing -> thing.kind();
      default -> "something else";
    };
  }
}
