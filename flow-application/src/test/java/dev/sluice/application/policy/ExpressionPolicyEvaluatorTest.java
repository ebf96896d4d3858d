package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.KnownExpressions;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.policy.kind.ExpressionPolicy;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionPolicyEvaluatorTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final KnownExpressions expressions =
      new KnownExpressions()
          .with("true", Value.of(true))
          .with("null", Value.NULL)
          .with(
              "call dummy",
              question ->
                  question.policies().call("dummy").fields().getOrDefault("passing", Value.NULL))
          .with("call gone", question -> question.policies().call("gone"))
          .with("call itself", question -> question.policies().call("itself"));
  private final ExpressionPolicyEvaluator evaluator =
      new ExpressionPolicyEvaluator(
          expressions, new CalledPolicies(ports.policies(), this::engine), ports.users());
  private final PolicyRequest request =
      PolicyRequest.about(Subject.ANONYMOUS, Instant.parse("2026-01-01T00:00:00Z"));

  private PolicyEngine engine() {
    return new PolicyEngine(
        PolicyBehaviors.NONE
            .with(ExpressionPolicy.class, evaluator)
            .with(DummyPolicy.class, new DummyPolicyEvaluator(new Random(1))));
  }

  @Test
  void passesWhatIsTrueAndFailsNull() throws InterruptedException {
    assertThat(evaluator.evaluate(new ExpressionPolicy("true"), request))
        .isEqualTo(Verdict.of(true));
    assertThat(evaluator.evaluate(new ExpressionPolicy("null"), request))
        .isEqualTo(Verdict.of(false));
  }

  @Test
  void refusesWhatCannotBeEvaluated() {
    assertThat(evaluator.problems(new ExpressionPolicy("true"))).isEmpty();
    assertThat(evaluator.problems(new ExpressionPolicy("?")))
        .containsExactly(
            Problem.invalid(
                "expression", "Line 1, column 2: nobody knows this. Did you mean that?"));
  }

  @Test
  void waitsWhereItsExpressionMay() {
    assertThat(evaluator.mayWait(new ExpressionPolicy("wait"))).isTrue();
    assertThat(evaluator.mayWait(new ExpressionPolicy("true"))).isFalse();
  }

  @Test
  void explainsItsParts() throws InterruptedException {
    assertThat(evaluator.explain(new ExpressionPolicy("true"), request))
        .containsExactly(new Part("true", Value.of(true), 1, 1));
  }

  @Test
  void callsAnotherPolicyByName() throws InterruptedException {
    ports.policies().add(Policy.named("dummy", DummyPolicy.saying(true)));

    assertThat(evaluator.evaluate(new ExpressionPolicy("call dummy"), request).isPassed()).isTrue();
  }

  @Test
  void cannotCallWhatIsNotThere() {
    assertThatExceptionOfType(ExpressionFailed.class)
        .isThrownBy(() -> evaluator.evaluate(new ExpressionPolicy("call gone"), request))
        .withMessage("There is no policy called \"gone\"");
  }

  @Test
  void isStoppedWhenItCallsItself() {
    Policy itself = Policy.named("itself", new ExpressionPolicy("call itself"));
    ports.policies().add(itself);

    Verdict verdict = engine().evaluate(itself, request);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Undecided.class,
            undecided ->
                assertThat(undecided.cause())
                    .endsWith("Policies call each other more than 5 deep"));
  }
}
