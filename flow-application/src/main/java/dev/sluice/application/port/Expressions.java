package dev.sluice.application.port;

import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.util.List;

/**
 * Evaluates what administrators write (docs/expressions.md). An expression reads and computes; it
 * never changes anything, and always ends within its limits.
 */
public interface Expressions {

  /** What is wrong with a text, in its order; nothing if it can be evaluated. */
  List<Mistake> check(String text);

  /** Whether a text calls something that may wait for others, such as the name service. */
  boolean mayWait(String text);

  /**
   * What a text amounts to.
   *
   * @throws ExpressionFailed if it cannot be evaluated within its limits, or not at all
   * @throws InterruptedException if the thread is interrupted while it waits; only a text that may
   *     wait does
   */
  Value evaluate(String text, Question question) throws InterruptedException;

  /**
   * What the parts of a text amounted to that were evaluated, in that order, also where the whole
   * could not be. What is secret is masked.
   *
   * @throws InterruptedException as for {@link #evaluate}
   */
  List<Part> explain(String text, Question question) throws InterruptedException;

  /**
   * What is wrong with a text.
   *
   * @param line where, from 1
   * @param column where, from 1
   * @param message what
   * @param hint what may have been meant, or blank
   */
  record Mistake(int line, int column, String message, String hint) {

    /** All of it, in a sentence or two. */
    public String sentence() {
      String where = "Line %d, column %d: %s.".formatted(line, column, message);
      return hint.isEmpty() ? where : where + " " + hint;
    }
  }

  /**
   * What to evaluate about.
   *
   * @param request what a policy would decide about
   * @param policies what other policies say
   */
  record Question(PolicyRequest request, NamedPolicies policies) {}

  /** What other policies say about the same. */
  @FunctionalInterface
  interface NamedPolicies {

    /**
     * The verdict of a policy: {@code passing}, {@code messages} and {@code raw_result}.
     *
     * @throws ExpressionFailed if there is no such policy, if it is undecided, or if policies call
     *     each other too deep
     */
    Value.Fields call(String name) throws InterruptedException;
  }

  /**
   * What a part of a text amounted to.
   *
   * @param expression the part, as it would be written
   * @param value what came out, masked and cut
   * @param line where it is, from 1
   * @param column where it is, from 1
   */
  record Part(String expression, Value value, int line, int column) {}
}
