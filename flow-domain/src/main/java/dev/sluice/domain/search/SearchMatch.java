package dev.sluice.domain.search;

import dev.sluice.domain.search.Search.Comparison;
import dev.sluice.domain.search.Search.Operator;
import dev.sluice.domain.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Holds data against a search. What is not there equals nothing but None. */
final class SearchMatch {

  private SearchMatch() {}

  static boolean of(Search search, Value.Fields data) {
    return switch (search) {
      case Search.All(List<Search> parts) -> parts.stream().allMatch(part -> of(part, data));
      case Search.Any(List<Search> parts) -> parts.stream().anyMatch(part -> of(part, data));
      case Comparison comparison ->
          holds(comparison, at(data, comparison.path())) != comparison.negated();
    };
  }

  private static Value at(Value.Fields data, List<String> path) {
    Value found = data;
    for (String name : path) {
      found =
          found instanceof Value.Fields fields
              ? fields.fields().getOrDefault(name, Value.NULL)
              : Value.NULL;
    }
    return found;
  }

  private static boolean holds(Comparison comparison, Value found) {
    Operator operator = comparison.operator();
    return comparison.values().stream().anyMatch(value -> holds(operator, found, value));
  }

  private static boolean holds(Operator operator, Value found, Value value) {
    return switch (operator) {
      case EQUALS, IN -> found.equals(value) || compare(found, value).equals(OptionalInt.of(0));
      case GREATER -> compare(found, value).stream().anyMatch(order -> order > 0);
      case AT_LEAST -> compare(found, value).stream().anyMatch(order -> order >= 0);
      case LESS -> compare(found, value).stream().anyMatch(order -> order < 0);
      case AT_MOST -> compare(found, value).stream().anyMatch(order -> order <= 0);
      case CONTAINS -> isThere(found) && text(found).contains(text(value));
      case STARTS -> isThere(found) && text(found).startsWith(text(value));
      case ENDS -> isThere(found) && text(found).endsWith(text(value));
    };
  }

  /** Only what is of one sort has an order. */
  private static OptionalInt compare(Value one, Value other) {
    if (one instanceof Value.Text(String text) && other instanceof Value.Text(String with)) {
      return OptionalInt.of(text.compareTo(with));
    }
    return isNumber(one) && isNumber(other)
        ? OptionalInt.of(number(one).compareTo(number(other)))
        : OptionalInt.empty();
  }

  private static boolean isThere(Value value) {
    return !value.equals(Value.NULL);
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Whole || value instanceof Value.Decimal;
  }

  private static BigDecimal number(Value value) {
    return value instanceof Value.Whole(var whole)
        ? new BigDecimal(whole)
        : BigDecimal.valueOf(((Value.Decimal) value).number());
  }

  private static String text(Value value) {
    String text = value instanceof Value.Scalar scalar ? scalar.text() : value.toString();
    return text.toLowerCase(Locale.ROOT);
  }
}
