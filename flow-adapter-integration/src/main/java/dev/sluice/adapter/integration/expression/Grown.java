package dev.sluice.adapter.integration.expression;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that shares its items with those it was made longer from, so that a macro that adds one
 * item after the other does not copy all of them each time.
 */
final class Grown extends AbstractList<Object> {

  private final List<Object> shared;
  private final int size;

  private Grown(List<Object> shared, int size) {
    this.shared = shared;
    this.size = size;
  }

  /** Both lists, one after the other. */
  static List<?> of(Budget budget, List<?> left, List<?> right) {
    budget.charge(1 + right.size());
    if (left instanceof Grown grown && grown.size == grown.shared.size()) {
      // nobody has gone on from here yet: those who share see no more than their own size
      grown.shared.addAll(List.copyOf(right));
      return new Grown(grown.shared, grown.shared.size());
    }
    budget.charge(left.size());
    var copy = new ArrayList<Object>(Math.max(8, left.size() + right.size()));
    copy.addAll(left);
    copy.addAll(right);
    return new Grown(copy, copy.size());
  }

  @Override
  public Object get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return shared.get(index);
  }

  @Override
  public int size() {
    return size;
  }
}
