package dev.sluice.adapter.integration.expression;

import dev.sluice.adapter.integration.expression.Nodes.Place;
import dev.sluice.application.port.ExpressionFailed;
import java.util.Collection;
import java.util.Map;

/** The parts that do not always evaluate all of their sides. */
final class Logic {

  private Logic() {}

  /**
   * {@code a && b} and {@code a || b}. The side that decides alone does so on whichever side it
   * stands, also when the other one fails.
   *
   * @param decisive the value that decides alone
   */
  record Either(Node left, Node right, boolean decisive, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1);
      boolean first;
      try {
        first = bool(left.value(run));
      } catch (ExpressionFailed failed) {
        if (failed.isAbsorbed() && bool(right.value(run)) == decisive) {
          return decisive;
        }
        throw failed;
      }
      return first == decisive ? decisive : (Object) bool(right.value(run));
    }

    private boolean bool(Object value) {
      return Logic.bool(value, decisive ? "||" : "&&", place);
    }
  }

  /** {@code a ? b : c}. */
  record Choice(Node condition, Node then, Node otherwise, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1);
      return bool(condition.value(run), "? :", place) ? then.value(run) : otherwise.value(run);
    }
  }

  /** What loops go on by: anything but a plain no, a failure included. */
  record NotStrictlyFalse(Node operand) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      try {
        return !operand.value(run).equals(false);
      } catch (ExpressionFailed failed) {
        if (failed.isAbsorbed()) {
          return true;
        }
        throw failed;
      }
    }
  }

  /**
   * What every macro is in the end: a value that is made anew for each item.
   *
   * @param item the slot of the item
   * @param result the slot of the value
   */
  record Fold(Node range, int item, int result, Step step) implements Node {

    /** What happens to the value. */
    record Step(Node first, Node condition, Node next, Node last) {}

    @Override
    public Object value(Evaluation run) throws InterruptedException {
      int before = run.secretsRead();
      Collection<?> items = items(range.value(run));
      boolean secretItems = run.secretsRead() > before;
      run.set(result, absorbing(run, step.first), run.secretsRead() > before);
      for (Object each : items) {
        if (!Boolean.TRUE.equals(step.condition.value(run))) {
          break;
        }
        run.budget().chargeItem();
        run.set(item, each, secretItems);
        Object next = absorbing(run, step.next);
        run.set(result, next, run.secretsRead() > before);
      }
      return step.last.value(run);
    }

    /** A failure is a value until somebody reads it. */
    private static Object absorbing(Evaluation run, Node node) throws InterruptedException {
      try {
        return node.value(run);
      } catch (ExpressionFailed failed) {
        if (failed.isAbsorbed()) {
          return failed;
        }
        throw failed;
      }
    }

    private static Collection<?> items(Object range) {
      return switch (range) {
        case Collection<?> list -> list;
        case Map<?, ?> map -> map.keySet();
        default -> throw Mistakes.mistake("%s has no items", Mistakes.kind(range));
      };
    }
  }

  static boolean bool(Object value, String operator, Place place) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw place.locate(Mistakes.noOverload(operator, value));
  }
}
