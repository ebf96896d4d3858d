package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorsTest {

  private static final DummyPolicyEvaluator DUMMY = new DummyPolicyEvaluator(new Random(1));
  private static final ReputationPolicyEvaluator REPUTATION =
      new ReputationPolicyEvaluator(new InMemoryPorts().reputations());

  @Test
  void evaluateEveryKind() {
    var behaviors = new PolicyEvaluators(List.of(DUMMY, REPUTATION)).behaviors();

    assertThat(behaviors.handles(DummyPolicy.class)).isTrue();
  }

  @Test
  void nameTheKindThatLacksOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(List.of()))
        .withMessage("No evaluator for " + DummyPolicy.class);
  }

  @Test
  void nameTheKindThatHasTwo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(List.of(DUMMY, DUMMY)))
        .withMessage("Two evaluators for " + DummyPolicy.class);
  }
}
