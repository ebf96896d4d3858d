package dev.sluice.application.policy;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says yes whatever it is asked; stands for the kinds that a test is not about. */
record Agreeing<C extends PolicyConfig>(Class<C> configType) implements PolicyEvaluator<C> {

  @Override
  public Verdict evaluate(C policy, PolicyRequest request) {
    return Verdict.of(true);
  }

  /** One for each kind. */
  static Stream<PolicyEvaluator<?>> ofEveryKind() {
    return PolicyKinds.builtIn().names().stream()
        .<PolicyEvaluator<?>>map(
            name -> new Agreeing<>(PolicyKinds.builtIn().find(name).orElseThrow()));
  }

  /** The evaluators that a test is about, and one for each other kind. */
  static PolicyEvaluators beside(UnitOfWork units, PolicyEvaluator<?>... others) {
    Set<Class<?>> taken =
        Stream.of(others).<Class<?>>map(each -> each.configType()).collect(Collectors.toSet());
    Stream<PolicyEvaluator<?>> rest =
        ofEveryKind().filter(evaluator -> !taken.contains(evaluator.configType()));
    return new PolicyEvaluators(Stream.concat(Stream.of(others), rest).toList(), units);
  }
}
