package dev.sluice.benchmark.micro;

import dev.sluice.adapter.integration.secret.HkdfKeyring;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Optional;
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

/** Writing and reading a run that waits, its sealed challenge included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"})
public class CodecBenchmark {

  private final ExecutionJson codec = codec();
  private final FlowExecution waiting = TenStages.waiting();
  private final ExecutionJson.Columns stored = codec.write(waiting);

  /** From the run to the columns of its row. */
  @Benchmark
  public ExecutionJson.Columns encode() {
    return codec.write(waiting);
  }

  /** From the columns of its row to the run. */
  @Benchmark
  public Optional<FlowExecution> decode() {
    return codec.read(stored, TenStages.DEFINITION, TenStages.JANE);
  }

  private static ExecutionJson codec() {
    var json = new Json();
    var kinds = StageKinds.with(List.of(QuestionStage.class));
    var keyring = new HkdfKeyring("a secret of the benchmark, known to all", List.of());
    var configs =
        new ConfigJson(json, kinds, PolicyKinds.with(List.of(MemberPolicy.class)), keyring);
    return new ExecutionJson(json, kinds, configs, keyring, List.of());
  }
}
