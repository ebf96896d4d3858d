package dev.sluice.benchmark.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.policy.PolicyResult;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A benchmark of something that is not done would be very fast. */
class BenchmarksTest {

  @Test
  void planTenStages() {
    assertThat(new EngineBenchmark().plan())
        .asInstanceOf(InstanceOfAssertFactories.type(Planned.class))
        .satisfies(planned -> assertThat(planned.plan().stages()).hasSize(10));
    assertThat(TenStages.DEFINITION.policies()).hasSize(10);
  }

  @Test
  void goOnToTheNextStage() {
    FlowExecution next = new EngineBenchmark().step().execution();

    assertThat(next.plan().stages()).hasSize(9);
    assertThat(next.state())
        .asInstanceOf(InstanceOfAssertFactories.type(Awaiting.class))
        .extracting(Awaiting::challenge)
        .isEqualTo(new QuestionStage.Challenge("Question 1?"));
  }

  @Test
  void askThePolicyOfAStage() {
    assertThat(new EngineBenchmark().decide().results())
        .singleElement()
        .extracting(PolicyResult::verdict)
        .matches(verdict -> verdict.isPassed());
  }

  @Test
  void readTheRunThatTheyHaveWritten() {
    var codec = new CodecBenchmark();

    assertThat(codec.decode()).contains(TenStages.waiting());
    assertThat(codec.encode().state()).isNotNull();
  }
}
