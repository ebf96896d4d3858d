package dev.sluice.application.definition;

import dev.sluice.application.port.Expressions;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the expressions of a field of prompts. */
final class PromptTexts {

  private static final String WAITS =
      "A prompt is shown at once: nothing that has to wait for others can be called here.";

  private final Expressions expressions;

  PromptTexts(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * Checks.
   *
   * @throws FlowFault.Invalid by field, if an expression can never be evaluated
   */
  void check(Prompt prompt) {
    var problems = new ArrayList<Problem>();
    if (prompt.placeholderExpression()) {
      problems.addAll(problems("placeholder", prompt.placeholder()));
    }
    if (prompt.initialValueExpression()) {
      problems.addAll(problems("initial_value", prompt.initialValue()));
    }
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
  }

  /** Nothing to evaluate is nothing to show. */
  private List<Problem> problems(String field, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Expressions.Mistake> mistakes = expressions.check(text);
    if (mistakes.isEmpty() && expressions.mayWait(text)) {
      return List.of(Problem.invalid(field, WAITS));
    }
    return mistakes.stream().map(mistake -> Problem.invalid(field, mistake.sentence())).toList();
  }
}
