package dev.sluice.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyBehaviorsTest {

  @Test
  void handlesWhatItWasGiven() {
    PolicyBehaviors one =
        PolicyBehaviors.NONE.with(
            DummyPolicy.class, (policy, request) -> Verdict.of(policy.result()));

    assertThat(one.handles(DummyPolicy.class)).isTrue();
    assertThat(one.handles(Policies.ScriptedPolicy.class)).isFalse();
    assertThat(PolicyBehaviors.NONE.handles(DummyPolicy.class)).isFalse();
  }

  @Test
  void decidesByTheLastBehaviorOfAKind() {
    PolicyBehaviors replaced =
        PolicyBehaviors.NONE
            .with(Policies.ScriptedPolicy.class, (policy, request) -> Verdict.of(false))
            .with(Policies.ScriptedPolicy.class, (policy, request) -> Verdict.of(true));
    Policy policy = Policies.failing("no");
    Guard guard =
        Guard.of(PolicyEngineMode.ANY, List.of(PolicyBindings.of(policy)), Decisions.byId(policy));

    PolicyDecision decision =
        new PolicyEngine(replaced)
            .decide(
                guard, PolicyRequest.about(Subject.ANONYMOUS, Decisions.NOW), WhenUndecided.KEEP);

    assertThat(decision.isPassed()).isTrue();
  }
}
