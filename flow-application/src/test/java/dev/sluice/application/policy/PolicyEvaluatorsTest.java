package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorsTest {

  private final List<PolicyEvaluator<?>> complete =
      new ArrayList<>(
          PolicyKinds.builtIn().names().stream()
              .map(name -> new Agreeing<>(PolicyKinds.builtIn().find(name).orElseThrow()))
              .toList());

  /** Says yes whatever it is asked. */
  private record Agreeing<C extends PolicyConfig>(Class<C> configType)
      implements PolicyEvaluator<C> {

    @Override
    public Verdict evaluate(C policy, PolicyRequest request) {
      return Verdict.of(true);
    }
  }

  @Test
  void evaluateEveryKind() {
    var behaviors = new PolicyEvaluators(complete, new ImmediateUnitOfWork()).behaviors();

    assertThat(behaviors.handles(DummyPolicy.class)).isTrue();
  }

  @Test
  void nameTheKindThatLacksOne() {
    complete.removeIf(evaluator -> evaluator.configType() == DummyPolicy.class);

    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(complete, new ImmediateUnitOfWork()))
        .withMessage("No evaluator for " + DummyPolicy.class);
  }

  @Test
  void nameTheKindThatHasTwo() {
    complete.add(new Agreeing<>(DummyPolicy.class));

    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(complete, new ImmediateUnitOfWork()))
        .withMessage("Two evaluators for " + DummyPolicy.class);
  }
}
