package dev.sluice.domain.policy;

import static dev.sluice.domain.policy.PolicyBindings.failingOpen;
import static dev.sluice.domain.policy.PolicyBindings.negated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Policies that could not be evaluated. */
class UndecidedPolicyTest {

  private static final Policy DIVIDING =
      Policies.deciding(
          "dividing",
          (policy, request) -> {
            throw new ArithmeticException("division by zero");
          });

  @Test
  void areUndecidedWithTheMessageOfTheException() {
    assertThat(Decisions.about(PolicyBindings.of(DIVIDING), DIVIDING).verdict())
        .isEqualTo(new Verdict.Undecided("division by zero"));
  }

  @Test
  void areNamedAfterAnExceptionWithoutAMessage() {
    Policy mute =
        Policies.deciding(
            "mute",
            (policy, request) -> {
              throw new UnsupportedOperationException();
            });

    assertThat(Decisions.about(PolicyBindings.of(mute), mute).verdict())
        .isEqualTo(new Verdict.Undecided("UnsupportedOperationException"));
  }

  @Test
  void areUndecidedWhenTheyRecurseWithoutEnd() {
    Policy endless = Policies.deciding("endless", (policy, request) -> endless(0, request));

    assertThat(Decisions.about(PolicyBindings.of(endless), endless).verdict())
        .isEqualTo(new Verdict.Undecided("StackOverflowError"));
  }

  @Test
  void areUndecidedWhereNothingKnowsTheirKind() {
    Policy unknown = Policy.named("unknown", DummyPolicy.saying(true));

    assertThat(Decisions.about(PolicyBindings.of(unknown), unknown).verdict())
        .isEqualTo(new Verdict.Undecided("nothing evaluates DummyPolicy"));
  }

  @Test
  void stayUndecidedWhereTheyAreNegated() {
    assertThat(Decisions.about(negated(PolicyBindings.of(DIVIDING)), DIVIDING).verdict())
        .isEqualTo(new Verdict.Undecided("division by zero"));
  }

  @Test
  void neitherPassNorFail() {
    PolicyDecision decision = Decisions.about(PolicyBindings.of(DIVIDING), DIVIDING);

    assertThat(decision.isPassed()).isFalse();
    assertThat(decision.isFailed()).isFalse();
  }

  @Nested
  class Substituted {

    @Test
    void failByDefaultAndTellOnlyAdministratorsWhy() {
      PolicyDecision decision = Decisions.substituting(PolicyBindings.of(DIVIDING), DIVIDING);

      assertThat(decision.verdict()).isEqualTo(new Verdict.Failed(List.of()));
      assertThat(decision.explanation())
          .singleElement()
          .asString()
          .endsWith("could not be evaluated: division by zero");
    }

    @Test
    void passWhereTheBindingSaysSoAndTellOnlyAdministratorsWhy() {
      PolicyDecision decision =
          Decisions.substituting(failingOpen(PolicyBindings.of(DIVIDING)), DIVIDING);

      assertThat(decision.verdict()).isEqualTo(new Verdict.Passed(List.of()));
      assertThat(decision.explanation())
          .singleElement()
          .asString()
          .endsWith("could not be evaluated: division by zero");
    }

    @Test
    void areNotNegated() {
      PolicyBinding binding = negated(failingOpen(PolicyBindings.of(DIVIDING)));

      assertThat(Decisions.substituting(binding, DIVIDING).isPassed()).isTrue();
    }

    @Test
    void leaveWhatWasDecidedAlone() {
      Policy no = Policies.failing("no", "never");

      PolicyDecision decision = Decisions.substituting(failingOpen(PolicyBindings.of(no)), no);

      assertThat(decision.verdict()).isEqualTo(new Verdict.Failed(List.of("never")));
      assertThat(decision.explanation()).singleElement().asString().endsWith("no (never)");
    }
  }

  private static Verdict endless(int depth, PolicyRequest request) {
    return depth < 0 ? Verdict.of(true) : endless(depth + 1, request).negated();
  }
}
