package dev.sluice.benchmark.micro;

import dev.sluice.adapter.integration.expression.CelExpressions;
import dev.sluice.adapter.integration.expression.HostNames;
import dev.sluice.adapter.integration.expression.Sources;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowPlanner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning;
import dev.sluice.domain.policy.PolicyBehavior;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.ExpressionPolicy;
import dev.sluice.domain.value.Value;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
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

/** What expressions cost that read only what is loaded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"})
public class ExpressionBenchmark {

  private static final String TEXT =
      """
      request.user.username == "jane" && request.user.is_active && client_ip != "192.0.2.1"
        && regex_match(request.user.email, "@example\\\\.org$")
      """;

  private final Expressions expressions =
      new CelExpressions(
          new Sources(
              nobodyAsks(UserRepository.class),
              nobodyAsks(Credentials.class),
              UserAuthenticators.NONE,
              Whereabouts.NONE,
              (_, _, _) -> 0,
              new HostNames(InstantSource.system())));
  private final Question question =
      new Question(PolicyRequest.about(TenStages.JANE, TenStages.NOW), _ -> Value.Fields.NONE);
  private final FlowPlanner planner =
      new FlowPlanner(
          new PolicyEngine(
              PolicyBehaviors.NONE.with(ExpressionPolicy.class, new Behavior(expressions))));
  private final FlowDefinition definition = TenStages.definition(new ExpressionPolicy(TEXT));
  private final PlanRequest request = TenStages.request();

  /** Decides as the evaluator of the server does, without ports of its own. */
  private record Behavior(Expressions expressions) implements PolicyBehavior<ExpressionPolicy> {

    @Override
    public boolean mayWait(ExpressionPolicy policy) {
      return expressions.mayWait(policy.expression());
    }

    @Override
    public Verdict evaluate(ExpressionPolicy policy, PolicyRequest request)
        throws InterruptedException {
      var about = new Question(request, _ -> Value.Fields.NONE);
      return Verdict.of(expressions.evaluate(policy.expression(), about).isTruthy());
    }
  }

  /** Evaluates three comparisons and a regular expression. */
  @Benchmark
  public Value evaluate() throws InterruptedException {
    return expressions.evaluate(TEXT, question);
  }

  /** Plans ten stages with ten policies of three comparisons and a regular expression each. */
  @Benchmark
  public Planning plan() {
    return planner.plan(definition, request);
  }

  private static <T> T nobodyAsks(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, _) -> {
              throw new IllegalStateException(method.getName() + " is a query too many");
            }));
  }
}
