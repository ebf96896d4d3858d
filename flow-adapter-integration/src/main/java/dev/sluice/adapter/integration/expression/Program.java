package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import java.util.Set;

/**
 * A compiled expression. Immutable, for any number of threads.
 *
 * @param whole what it evaluates
 * @param locals how many values its macros name
 * @param called the functions that it calls
 */
record Program(Node whole, int locals, Set<String> called) {

  /** What it amounts to. */
  Object run(Evaluation evaluation) throws InterruptedException {
    try {
      return whole.value(evaluation);
    } catch (StackOverflowError deep) {
      // its depth is bounded, but not how deep the stack was before
      throw new ExpressionFailed(Reason.LIMIT, "The expression is too deep for where it is asked");
    }
  }

  /** Whether it calls something that may wait, or another policy that may. */
  boolean mayWait() {
    return called.contains(Dialect.CALLING) || Dialect.WAITING.stream().anyMatch(called::contains);
  }

  Evaluation in(World world) {
    return new Evaluation(world, locals);
  }
}
