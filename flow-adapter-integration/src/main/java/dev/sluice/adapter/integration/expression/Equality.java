package dev.sluice.adapter.integration.expression;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether values are the same; values that cannot be compared are not. */
final class Equality {

  private Equality() {}

  static boolean same(Evaluation run, Object left, Object right) {
    run.budget().charge(1);
    return switch (left) {
      case Long whole when right instanceof Double decimal -> decimal == (double) whole;
      case Double decimal when right instanceof Long whole -> decimal == (double) whole;
      // unlike their objects, not a number is not even itself, and zero has no sign
      case Double decimal when right instanceof Double other ->
          decimal.doubleValue() == other.doubleValue();
      case String text when right instanceof String other -> sameText(run, text, other);
      case List<?> list when right instanceof List<?> other -> sameItems(run, list, other);
      case Map<?, ?> map when right instanceof Map<?, ?> other -> sameEntries(run, map, other);
      case Optional<?> some when right instanceof Optional<?> other ->
          sameItems(run, some.stream().toList(), other.stream().toList());
      default -> left.equals(right);
    };
  }

  static boolean isIn(Evaluation run, Object item, Object collection) {
    return switch (collection) {
      case Map<?, ?> map -> map.containsKey(Reading.key(item));
      case List<?> list -> {
        for (Object each : list) {
          if (same(run, item, each)) {
            yield true;
          }
        }
        yield false;
      }
      // nothing is in what is not there
      case dev.sluice.domain.value.Value.Null _ -> false;
      default -> throw Mistakes.noOverload("@in", item, collection);
    };
  }

  private static boolean sameText(Evaluation run, String left, String right) {
    run.budget().chargeText(Math.min(left.length(), right.length()));
    return left.equals(right);
  }

  private static boolean sameItems(Evaluation run, List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> others = right.iterator();
    for (Object each : left) {
      if (!same(run, each, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameEntries(Evaluation run, Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (var entry : left.entrySet()) {
      Object other = right.get(entry.getKey());
      if (other == null || !same(run, entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }
}
