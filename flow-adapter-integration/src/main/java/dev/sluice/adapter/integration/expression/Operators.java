package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;
import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Arithmetic, comparison and reading by key. */
final class Operators {

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          entry("_+_", "+"),
          entry("_-_", "-"),
          entry("_*_", "*"),
          entry("_/_", "/"),
          entry("_%_", "%"),
          entry("-_", "-"),
          entry("!_", "!"),
          entry("_==_", "=="),
          entry("_!=_", "!="),
          entry("_<_", "<"),
          entry("_<=_", "<="),
          entry("_>_", ">"),
          entry("_>=_", ">="),
          entry("@in", "in"),
          entry("_[_]", "[]"));

  private Operators() {}

  static String spelling(String function) {
    return SPELLINGS.getOrDefault(function, function);
  }

  static Map<String, Function> all() {
    return Map.ofEntries(
        entry("_+_", Operators::plus),
        entry("_-_", (_, given) -> minus(given[0], given[1])),
        entry("_*_", (_, given) -> times(given[0], given[1])),
        entry("_/_", (_, given) -> through(given[0], given[1])),
        entry("_%_", (_, given) -> rest(given[0], given[1])),
        entry("-_", (_, given) -> negative(given[0])),
        entry("!_", (_, given) -> not(given[0])),
        entry("_==_", (run, given) -> Equality.same(run, given[0], given[1])),
        entry("_!=_", (run, given) -> !Equality.same(run, given[0], given[1])),
        entry("_<_", (run, given) -> isOrdered(run, "_<_", given, order -> order < 0)),
        entry("_<=_", (run, given) -> isOrdered(run, "_<=_", given, order -> order <= 0)),
        entry("_>_", (run, given) -> isOrdered(run, "_>_", given, order -> order > 0)),
        entry("_>=_", (run, given) -> isOrdered(run, "_>=_", given, order -> order >= 0)),
        entry("@in", (run, given) -> Equality.isIn(run, given[0], given[1])),
        entry("_[_]", (run, given) -> Reading.read(run, given[0], given[1])));
  }

  private static Object plus(Evaluation run, Object[] given) {
    return switch (given[0]) {
      case Long left when given[1] instanceof Long right -> Math.addExact(left, right);
      case Double left when given[1] instanceof Double right -> left + right;
      case String left when given[1] instanceof String right -> {
        run.budget().chargeMaking((long) left.length() + right.length());
        yield left + right;
      }
      case List<?> left when given[1] instanceof List<?> right ->
          Grown.of(run.budget(), left, right);
      case Instant left when given[1] instanceof Duration right -> Times.checked(left.plus(right));
      case Duration left when given[1] instanceof Instant right -> Times.checked(right.plus(left));
      case Duration left when given[1] instanceof Duration right -> Times.checked(left.plus(right));
      default -> throw noOverload("_+_", given);
    };
  }

  private static Object minus(Object first, Object second) {
    return switch (first) {
      case Long left when second instanceof Long right -> Math.subtractExact(left, right);
      case Double left when second instanceof Double right -> left - right;
      case Instant left when second instanceof Instant right ->
          Times.countable(Duration.between(right, left));
      case Instant left when second instanceof Duration right -> Times.checked(left.minus(right));
      case Duration left when second instanceof Duration right -> Times.checked(left.minus(right));
      default -> throw noOverload("_-_", first, second);
    };
  }

  private static Object times(Object first, Object second) {
    return switch (first) {
      case Long left when second instanceof Long right -> Math.multiplyExact(left, right);
      case Double left when second instanceof Double right -> left * right;
      default -> throw noOverload("_*_", first, second);
    };
  }

  private static Object through(Object first, Object second) {
    return switch (first) {
      case Long left when second instanceof Long right -> Math.divideExact(left, notZero(right));
      case Double left when second instanceof Double right -> left / right;
      default -> throw noOverload("_/_", first, second);
    };
  }

  private static Object rest(Object first, Object second) {
    if (first instanceof Long left && second instanceof Long right) {
      return left % notZero(right);
    }
    throw noOverload("_%_", first, second);
  }

  private static long notZero(long divisor) {
    if (divisor == 0) {
      throw Mistakes.mistake("division by zero");
    }
    return divisor;
  }

  private static Object negative(Object value) {
    return switch (value) {
      case Long whole -> Math.negateExact(whole);
      case Double decimal -> -decimal;
      default -> throw noOverload("-_", value);
    };
  }

  private static Object not(Object value) {
    if (value instanceof Boolean bool) {
      return !bool;
    }
    throw noOverload("!_", value);
  }

  /** What is not a number is neither less nor more than anything. */
  private static boolean isOrdered(
      Evaluation run, String operator, Object[] given, IntPredicate accepted) {
    int order = compare(run, operator, given);
    return accepted.test(order) && !isNoNumber(given[0]) && !isNoNumber(given[1]);
  }

  private static boolean isNoNumber(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  private static int compare(Evaluation run, String operator, Object[] given) {
    return switch (given[0]) {
      case Long left when given[1] instanceof Long right -> Long.compare(left, right);
      case Number left when given[1] instanceof Number right ->
          // zero has no sign here: adding it takes away that of the other
          Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
      case String left when given[1] instanceof String right -> Texts.compare(run, left, right);
      case Boolean left when given[1] instanceof Boolean right -> Boolean.compare(left, right);
      case Instant left when given[1] instanceof Instant right -> left.compareTo(right);
      case Duration left when given[1] instanceof Duration right -> left.compareTo(right);
      default -> throw noOverload(operator, given);
    };
  }
}
