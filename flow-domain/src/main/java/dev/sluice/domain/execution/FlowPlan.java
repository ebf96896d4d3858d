package dev.sluice.domain.execution;

import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages that a run still has before it, the current one first. Immutable.
 *
 * @param stages may be empty: a plan without stages is finished
 */
public record FlowPlan(List<PlannedStage> stages) {

  /** Nothing is left. */
  public static final FlowPlan FINISHED = new FlowPlan(List.of());

  public FlowPlan {
    stages = List.copyOf(stages);
  }

  /** The stage that the run is at or about to enter, if any is left. */
  public Optional<PlannedStage> findCurrent() {
    return stages.stream().findFirst();
  }

  /** Whether nothing is left. */
  public boolean isFinished() {
    return stages.isEmpty();
  }

  /**
   * This plan without its current stage.
   *
   * @throws IllegalStateException if it is finished
   */
  public FlowPlan withoutCurrent() {
    if (isFinished()) {
      throw new IllegalStateException("a finished plan has no current stage");
    }
    return new FlowPlan(stages.subList(1, stages.size()));
  }

  /** This plan with a stage directly after the current one. */
  public FlowPlan insert(InMemoryStage stage) {
    return insert(stage, 1);
  }

  /** This plan with a stage at an index: 0 is in front of everything. */
  public FlowPlan insert(InMemoryStage stage, int index) {
    var changed = new ArrayList<>(stages);
    changed.add(Math.min(index, changed.size()), new PlannedStage.InMemory(stage));
    return new FlowPlan(changed);
  }

  /** This plan, which has a stage in front of everything. */
  FlowPlan after(PlannedStage first) {
    var changed = new ArrayList<PlannedStage>();
    changed.add(first);
    changed.addAll(stages);
    return new FlowPlan(changed);
  }

  /** This plan with a stage after all others. */
  public FlowPlan append(InMemoryStage stage) {
    return insert(stage, stages.size());
  }

  /** This plan, which sends the visitor to an address next. */
  public FlowPlan redirect(String address) {
    return insert(InMemoryStage.named("redirect", StageConfig.redirectTo(address)));
  }

  FlowPlan and(List<Insertion> insertions) {
    FlowPlan plan = this;
    for (Insertion insertion : insertions) {
      plan =
          switch (insertion.place()) {
            case NEXT -> plan.insert(insertion.stage());
            case LAST -> plan.append(insertion.stage());
          };
    }
    return plan;
  }
}
