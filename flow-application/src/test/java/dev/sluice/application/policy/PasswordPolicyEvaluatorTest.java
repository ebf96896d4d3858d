package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.PasswordStrength.Estimate;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PasswordPolicy;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyEvaluatorTest {

  private static final Verdict PASSED = Verdict.of(true);

  private final List<String> order = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private int stolen;
  private Estimate estimate = new Estimate(3, List.of());

  private final PasswordPolicyEvaluator evaluator =
      new PasswordPolicyEvaluator(
          password -> {
            order.add("stolen? " + password);
            return stolen;
          },
          (password, related) -> {
            order.add("weak? " + password);
            known.addAll(related);
            return estimate;
          },
          new InMemoryBrands());

  private Verdict verdict(PasswordPolicy policy, PolicyRequest request) {
    try {
      return evaluator.evaluate(policy, request);
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Verdict verdict(PasswordPolicy policy, String password) {
    return verdict(policy, Asked.inRun(Asked.typed("password", password)));
  }

  /** What a policy asks for, whose static rules want a digit and eight characters. */
  private static PasswordPolicy policy(boolean hibp, boolean zxcvbn) {
    return new PasswordPolicy(
        "password", true, hibp, zxcvbn, 1, 0, 0, 0, 8, "!", "Choose another one.", 2, 2);
  }

  private static PasswordPolicy policyAt(String field) {
    return new PasswordPolicy(field, true, false, false, 1, 0, 0, 0, 8, "!", "", 0, 2);
  }

  @Test
  void takesThePasswordFromWhatWasTyped() {
    Context both =
        Asked.typed("new", "long enough 1").with(ContextKey.of("new", String.class), "short");

    assertThat(verdict(policyAt("new"), Asked.inRun(both))).isEqualTo(PASSED);
  }

  @Test
  void takesThePasswordFromTheContextOtherwise() {
    Context only =
        Asked.typed("other", "short").with(ContextKey.of("new", String.class), "long enough 1");

    assertThat(verdict(policyAt("new"), Asked.inRun(only))).isEqualTo(PASSED);
  }

  @Test
  void takesThePasswordFromWhatAnExpressionSet() {
    ContextKey<Value> data = ContextKey.of("prompt_data", Value.class);
    ContextKey<Value> own = ContextKey.of("new", Value.class);
    Value typed = new Value.Fields(Map.of("new", Value.of("long enough 1")));

    assertThat(verdict(policyAt("new"), Asked.inRun(Context.EMPTY.with(data, typed))))
        .isEqualTo(PASSED);
    assertThat(verdict(policyAt("new"), Asked.inRun(Context.EMPTY.with(own, Value.of("short")))))
        .isEqualTo(Verdict.of(false, "Invalid password."));
  }

  @Test
  void failsWithoutAPassword() {
    Verdict missing = Verdict.of(false, "Password not set in context");

    assertThat(verdict(policyAt(PasswordPolicy.PASSWORD_FIELD), Asked.inRun(Context.EMPTY)))
        .isEqualTo(missing);
    assertThat(verdict(policyAt("other"), "password")).isEqualTo(missing);
    assertThat(verdict(policyAt("password"), "")).isEqualTo(missing);
    assertThat(verdict(policyAt("password"), Asked.inTrial(Map.of("password", 12))))
        .isEqualTo(missing);
  }

  @Test
  void isTriedWithWhatTheTrialSays() {
    var said = Map.<String, Object>of("prompt_data", Map.of("password", "short"));

    assertThat(verdict(policy(false, false), Asked.inTrial(said)))
        .isEqualTo(Verdict.of(false, "Choose another one."));
  }

  @Test
  void stopsAtTheFirstThingThatIsWrong() {
    assertThat(verdict(policy(true, true), "short"))
        .isEqualTo(Verdict.of(false, "Choose another one."));
    assertThat(order).isEmpty();

    stolen = 3;
    assertThat(verdict(policy(true, true), "password1"))
        .isEqualTo(Verdict.of(false, "Password exists on 3 online lists."));
    assertThat(order).containsExactly("stolen? password1");
  }

  @Test
  void looksAtWhatItIsMadeOfThenWhetherItWasStolenThenHowWeakItIs() {
    assertThat(verdict(policy(true, true), "password1")).isEqualTo(PASSED);

    assertThat(order).containsExactly("stolen? password1", "weak? password1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Aa1!", "aaaaaaaaa1!", "AAAAAAAAA1!", "AAAAAAAAAa!", "AAAAAAAAAa1"})
  void saysTheSameWhicheverRuleIsBroken(String password) {
    var one =
        new PasswordPolicy(
            "password", true, false, false, 1, 1, 1, 1, 8, "!", "Choose another one.", 0, 2);

    assertThat(verdict(one, password)).isEqualTo(Verdict.of(false, "Choose another one."));
    assertThat(verdict(one, "AAAAAAAAAa1!")).isEqualTo(PASSED);
  }

  @Test
  void hasAMessageWhereNoneIsConfigured() {
    assertThat(verdict(policyAt("password"), "short"))
        .isEqualTo(Verdict.of(false, "Invalid password."));
  }

  @Test
  void leavesOutStaticRulesThatAreOff() {
    var off = new PasswordPolicy("password", false, false, false, 9, 9, 9, 9, 9, "!", "", 0, 2);

    assertThat(verdict(off, "x")).isEqualTo(PASSED);
  }

  @Test
  void acceptsWhatWasStolenAsOftenAsIsAllowed() {
    stolen = 2;

    assertThat(verdict(policy(true, false), "password1")).isEqualTo(PASSED);
  }

  @Test
  void wantsAScoreAboveTheThreshold() {
    assertThat(verdict(policy(false, true), "password1")).isEqualTo(PASSED);

    estimate = new Estimate(2, List.of("Add another word or two. Uncommon words are better."));
    assertThat(verdict(policy(false, true), "password1"))
        .isEqualTo(
            Verdict.of(
                false,
                "Password is too weak.",
                "Add another word or two. Uncommon words are better."));

    estimate = new Estimate(2, List.of());
    assertThat(verdict(policy(false, true), "Awdccdw1234"))
        .isEqualTo(Verdict.of(false, "Password is too weak."));
  }

  @Test
  void estimatesByWhatIsKnownOfThePersonAndTheBrand() {
    verdict(policy(false, true), "password1");

    assertThat(known)
        .containsExactly("jane", "Jane Doe", "jane@example.org", Brand.FALLBACK.title());
  }

  @Test
  void estimatesNoMoreThanTheBeginningOfALongOne() {
    verdict(policy(false, true), "1".repeat(72) + "2".repeat(100_000));

    assertThat(order).containsExactly("weak? " + "1".repeat(72));
  }

  @Test
  void mayWaitOnlyWhereOthersAreAsked() {
    assertThat(evaluator.mayWait(policy(true, false))).isTrue();
    assertThat(evaluator.mayWait(policy(false, true))).isFalse();
  }

  @Test
  void passesOnWhyNobodyAnswered() {
    var deaf =
        new PasswordPolicyEvaluator(
            password -> {
              throw new IllegalStateException("api.example.org did not answer");
            },
            (password, related) -> estimate,
            new InMemoryBrands());

    assertThatIllegalStateException()
        .isThrownBy(() ->
            deaf.evaluate(policy(true, false), Asked.inRun(Asked.typed("password", "password1"))))
        .withMessage("api.example.org did not answer");
  }
}
