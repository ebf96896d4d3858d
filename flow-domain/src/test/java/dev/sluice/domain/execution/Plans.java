package dev.sluice.domain.execution;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policies;
import java.util.List;

/** Plans to test with. */
final class Plans {

  static final FlowPlanner PLANNER = new FlowPlanner(Policies.ENGINE);

  private Plans() {}

  static FlowPlan of(FlowDefinition definition) {
    return of(definition, Runs.stranger());
  }

  static FlowPlan of(FlowDefinition definition, PlanRequest request) {
    return switch (PLANNER.plan(definition, request)) {
      case Planning.Planned planned -> planned.plan();
      case Planning.NotApplicable refusal -> throw new AssertionError(refusal.reason());
    };
  }

  static List<String> names(FlowPlan plan) {
    return plan.stages().stream().map(stage -> stage.name().value()).toList();
  }
}
