package dev.sluice.domain.policy;

import static dev.sluice.domain.policy.PolicyEngineMode.ALL;
import static dev.sluice.domain.policy.PolicyEngineMode.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyEngineTest {

  private static final Policy YES = Policies.passing("yes", "so be it");
  private static final Policy NO = Policies.failing("no", "never");

  @ParameterizedTest
  @EnumSource
  void opensWhatNothingGuards(PolicyEngineMode mode) {
    assertThat(Decisions.about(mode)).isEqualTo(PolicyDecision.UNGUARDED);
    assertThat(Decisions.decide(Guard.NONE, Subjects.ADA)).isEqualTo(PolicyDecision.UNGUARDED);
  }

  @Test
  void passesWithTheMessageOfAPassingPolicy() {
    assertThat(Decisions.about(ANY, YES).verdict())
        .isEqualTo(new Verdict.Passed(List.of("so be it")));
  }

  @Test
  void reportsTheMessagesOfAllMembersInOrder() {
    assertThat(Decisions.about(ANY, NO, YES).verdict())
        .isEqualTo(new Verdict.Passed(List.of("never", "so be it")));
    assertThat(Decisions.about(ALL, YES, NO).verdict())
        .isEqualTo(new Verdict.Failed(List.of("so be it", "never")));
  }

  @Test
  void asksInTheOrderOfTheBindingsHoweverTheyCome() {
    List<PolicyBinding> bindings = List.of(PolicyBindings.of(NO, 20), PolicyBindings.of(YES, -1));

    PolicyDecision decision =
        Decisions.decide(Guard.of(ANY, bindings, Decisions.byId(YES, NO)), Subjects.ADA);

    assertThat(decision.verdict().messages()).containsExactly("so be it", "never");
  }

  @ParameterizedTest
  @EnumSource
  void asksAllEvenWhenTheVerdictIsKnown(PolicyEngineMode mode) {
    List<String> asked = new ArrayList<>();
    Policy first = recording("first", asked, true);
    Policy second = recording("second", asked, false);
    Policy third = recording("third", asked, true);

    Decisions.about(mode, first, second, third);

    assertThat(asked).containsExactly("first", "second", "third");
  }

  @Test
  void negatesTheVerdictAndKeepsTheMessages() {
    assertThat(Decisions.about(PolicyBindings.negated(PolicyBindings.of(YES)), YES).verdict())
        .isEqualTo(new Verdict.Failed(List.of("so be it")));
    assertThat(Decisions.about(PolicyBindings.negated(PolicyBindings.of(NO)), NO).verdict())
        .isEqualTo(new Verdict.Passed(List.of("never")));
  }

  @Test
  void skipsDisabledBindings() {
    PolicyBinding disabled = PolicyBindings.disabled(PolicyBindings.of(NO, 0));
    List<PolicyBinding> bindings = List.of(disabled, PolicyBindings.of(YES, 1));

    PolicyDecision decision =
        Decisions.decide(Guard.of(ALL, bindings, Decisions.byId(YES, NO)), Subjects.ADA);

    assertThat(decision.verdict()).isEqualTo(new Verdict.Passed(List.of("so be it")));
    assertThat(Decisions.about(disabled, NO)).isEqualTo(PolicyDecision.UNGUARDED);
  }

  @Test
  void skipsExpiredBindings() {
    PolicyBinding binding = PolicyBindings.of(NO);

    assertThat(Decisions.about(PolicyBindings.expiringAt(Decisions.NOW, binding), NO))
        .isEqualTo(PolicyDecision.UNGUARDED);
    assertThat(
            Decisions.about(PolicyBindings.expiringAt(Decisions.NOW.plusMillis(1), binding), NO)
                .verdict())
        .isEqualTo(new Verdict.Failed(List.of("never")));
  }

  @Test
  void opensWhatOnlyExpiredStaticBindingsGuard() {
    PolicyBinding expired =
        PolicyBindings.expiringAt(Decisions.NOW, PolicyBindings.of(Subjects.BOB_ID));

    assertThat(Decisions.about(Subjects.ADA, ALL, expired)).isEqualTo(PolicyDecision.UNGUARDED);
  }

  @Test
  void tellsWhichBindingDecidedWhat() {
    PolicyBinding yes = PolicyBindings.of(YES, 0);
    PolicyBinding no = PolicyBindings.of(NO, 1);

    PolicyDecision decision =
        Decisions.decide(Guard.of(ANY, List.of(yes, no), Decisions.byId(YES, NO)), Subjects.ADA);

    assertThat(decision.results())
        .containsExactly(
            PolicyResult.of(yes, YES, Verdict.of(true, "so be it")),
            PolicyResult.of(no, NO, Verdict.of(false, "never")));
  }

  @Test
  void handsTheRequestToThePolicy() {
    List<PolicyRequest> seen = new ArrayList<>();
    Policy watching =
        Policies.deciding(
            "watching",
            (policy, request) -> {
              seen.add(request);
              return Verdict.of(true);
            });

    Decisions.about(ANY, watching);

    assertThat(seen)
        .singleElement()
        .returns(Subjects.ADA, PolicyRequest::subject)
        .returns(Decisions.NOW, PolicyRequest::now);
  }

  @Test
  void letsADisabledBindingLackItsPolicy() {
    PolicyBinding disabled = PolicyBindings.disabled(PolicyBindings.of(NO));

    assertThat(Guard.of(ANY, List.of(disabled), Map.of()).isEmpty()).isTrue();
  }

  private static Policy recording(String name, List<String> asked, boolean passing) {
    return Policies.deciding(
        name,
        (policy, request) -> {
          asked.add(name);
          return Verdict.of(passing);
        });
  }
}
