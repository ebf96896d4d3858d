package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorsTest {

  private static final DummyPolicyEvaluator DUMMY = new DummyPolicyEvaluator(new Random(1));
  private static final List<PolicyEvaluator<?>> ALL =
      List.of(DUMMY, new EventMatcherPolicyEvaluator());

  @Test
  void evaluateEveryKind() {
    var behaviors = new PolicyEvaluators(ALL).behaviors();

    assertThat(behaviors.handles(DummyPolicy.class)).isTrue();
  }

  @Test
  void nameTheKindThatLacksOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(ALL.subList(1, ALL.size())))
        .withMessage("No evaluator for " + DummyPolicy.class);
  }

  @Test
  void nameTheKindThatHasTwo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(List.of(DUMMY, DUMMY)))
        .withMessage("Two evaluators for " + DummyPolicy.class);
  }
}
