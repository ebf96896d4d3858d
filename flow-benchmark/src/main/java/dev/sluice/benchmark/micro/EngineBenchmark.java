package dev.sluice.benchmark.micro;

import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlanner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.WhenUndecided;
import dev.sluice.domain.stage.ResponseSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the domain does in memory: planning, one step, one decision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"})
public class EngineBenchmark {

  private final FlowPlanner planner = new FlowPlanner(TenStages.ENGINE);
  private final PlanRequest request = TenStages.request();
  private final FlowExecution waiting = TenStages.waiting();
  private final ResponseSource answer = ResponseSource.of(new QuestionStage.Response("/there"));
  private final Guard guard =
      TenStages.DEFINITION.guard(TenStages.DEFINITION.flow().bindings().getFirst());
  private final PolicyRequest question = PolicyRequest.about(TenStages.JANE, TenStages.NOW);

  /** Plans ten stages with ten policies. */
  @Benchmark
  public Planning plan() {
    return planner.plan(TenStages.DEFINITION, request);
  }

  /** Takes an answer, asks the policy of the next stage, and enters it. */
  @Benchmark
  public Run step() {
    return TenStages.RUNNER.respond(waiting, answer, TenStages.VISITOR, TenStages.NOW);
  }

  /** Asks the engine about one guarded stage. */
  @Benchmark
  public PolicyDecision decide() {
    return TenStages.ENGINE.decide(guard, question, WhenUndecided.KEEP);
  }
}
