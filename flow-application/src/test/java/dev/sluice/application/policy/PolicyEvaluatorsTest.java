package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorsTest {

  private final List<PolicyEvaluator<?>> complete =
      new ArrayList<>(Agreeing.ofEveryKind().toList());

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
