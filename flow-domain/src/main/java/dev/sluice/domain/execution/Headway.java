package dev.sluice.domain.execution;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.stage.kind.Showing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a visitor has come, counted in steps that show something. It is worked out from the
 * definition and the plan that is left, and promises nothing that a policy, a moment or the end of
 * the run may still change.
 *
 * @param number which step this is, from 1
 * @param total how many there are, or null where that is not certain
 */
public record Headway(int number, @Nullable Integer total) {

  /** Where a run stands; nothing where it does not wait, or nobody can tell. */
  public static Optional<Headway> of(FlowExecution execution) {
    if (!execution.isAwaiting()) {
      return Optional.empty();
    }
    OptionalInt before = certain(before(execution));
    if (before.isEmpty()) {
      return Optional.empty();
    }
    int number = before.getAsInt() + 1;
    OptionalInt after = certain(after(execution));
    return Optional.of(
        after.isEmpty()
            ? new Headway(number, null)
            : new Headway(number, number + after.getAsInt()));
  }

  /** How many of them show something, if that is certain of each. */
  private static OptionalInt certain(Stream<Showing> stages) {
    List<Showing> all = stages.toList();
    return all.contains(Showing.PERHAPS)
        ? OptionalInt.empty()
        : OptionalInt.of((int) all.stream().filter(Showing.ALWAYS::equals).count());
  }

  /** What the definition has before the current stage, as it was for somebody who came that way. */
  private static Stream<Showing> before(FlowExecution execution) {
    FlowDefinition definition = execution.definition();
    Optional<BindingId> next =
        execution.plan().stages().stream()
            .flatMap(stage -> binding(stage).stream())
            .findFirst()
            .map(FlowStageBinding::id);
    return definition.flow().bindings().stream()
        .takeWhile(binding -> !next.equals(Optional.of(binding.id())))
        .map(binding ->
            mayHaveBeenDropped(binding, definition)
                ? Showing.PERHAPS
                : definition.stage(binding).config().showing(Context.EMPTY));
  }

  private static Stream<Showing> after(FlowExecution execution) {
    return execution.plan().stages().stream()
        .skip(1)
        .map(stage ->
            mayBeDropped(stage, execution.definition())
                ? Showing.PERHAPS
                : stage.config().showing(execution.context()));
  }

  private static boolean mayHaveBeenDropped(FlowStageBinding binding, FlowDefinition definition) {
    return !definition.guard(binding).isEmpty()
        && (binding.evaluateOnPlan() || binding.reEvaluatePolicies());
  }

  /** What planning has asked about already stays. */
  private static boolean mayBeDropped(PlannedStage stage, FlowDefinition definition) {
    return stage.isReEvaluated()
        && binding(stage).filter(bound -> !definition.guard(bound).isEmpty()).isPresent();
  }

  private static Optional<FlowStageBinding> binding(PlannedStage stage) {
    return stage instanceof PlannedStage.Bound bound
        ? Optional.of(bound.binding())
        : Optional.empty();
  }
}
