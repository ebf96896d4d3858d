package dev.sluice.domain.execution;

import dev.sluice.domain.stage.Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run after a request, with what the stages want done when it is saved.
 *
 * @param execution waits, has ended, or is to be gone on with once it is kept
 * @param effects in the order in which stages wanted them
 */
public record Run(FlowExecution execution, List<Effect> effects) {

  public Run {
    effects = List.copyOf(effects);
  }

  /** This run, where something was wanted before. */
  public Run following(List<Effect> before) {
    return before.isEmpty()
        ? this
        : new Run(execution, Stream.concat(before.stream(), effects.stream()).toList());
  }

  /** What the client is told. */
  public Answer answer() {
    return Answer.about(execution);
  }
}
