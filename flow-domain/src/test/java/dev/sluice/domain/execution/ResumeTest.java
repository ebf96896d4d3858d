package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.stage.Stages;
import org.junit.jupiter.api.Test;

/** Runs that come back by a token. */
class ResumeTest {

  private final FlowDefinition definition =
      Definitions.of(Stages.asking("first"), Stages.asking("second"));

  @Test
  void entersTheCurrentStage() {
    Run run = Runs.RUNNER.resume(restored(definition), Visitor.STRANGER, Runs.NOW);

    assertThat(Runs.question(run)).isEqualTo("second");
    assertThat(run.execution().step()).isEqualTo(1);
  }

  @Test
  void asksThePoliciesOfTheCurrentStage() {
    FlowDefinition guarded = Definitions.guardingStage(1, Policies.failing("no"), definition);

    Run run = Runs.RUNNER.resume(restored(guarded), Visitor.STRANGER, Runs.NOW);

    assertThat(Runs.state(run)).isEqualTo(new Completed("/"));
  }

  private FlowExecution restored(FlowDefinition from) {
    return FlowExecution.of(Runs.ID, from, Plans.of(from).withoutCurrent(), Runs.stranger());
  }
}
