package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.KnownExpressions;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PolicyEvaluatorsTest {

  private static final DummyPolicyEvaluator DUMMY = new DummyPolicyEvaluator(new Random(1));
  private static final ExpressionPolicyEvaluator EXPRESSION = expression();

  private static ExpressionPolicyEvaluator expression() {
    var ports = new InMemoryPorts();
    Supplier<PolicyEngine> none = () -> new PolicyEngine(PolicyBehaviors.NONE);
    return new ExpressionPolicyEvaluator(
        new KnownExpressions(), new CalledPolicies(ports.policies(), none), ports.users());
  }

  @Test
  void evaluateEveryKind() {
    var behaviors = new PolicyEvaluators(List.of(DUMMY, EXPRESSION)).behaviors();

    assertThat(behaviors.handles(DummyPolicy.class)).isTrue();
  }

  @Test
  void nameTheKindThatLacksOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(List.of(EXPRESSION)))
        .withMessage("No evaluator for " + DummyPolicy.class);
  }

  @Test
  void nameTheKindThatHasTwo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PolicyEvaluators(List.of(DUMMY, EXPRESSION, DUMMY)))
        .withMessage("Two evaluators for " + DummyPolicy.class);
  }
}
