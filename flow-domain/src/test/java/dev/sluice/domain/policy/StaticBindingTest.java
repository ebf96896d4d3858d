package dev.sluice.domain.policy;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.ADA_ID;
import static dev.sluice.domain.context.Subjects.BOB_ID;
import static dev.sluice.domain.context.Subjects.GUESTS;
import static dev.sluice.domain.context.Subjects.STAFF;
import static dev.sluice.domain.policy.PolicyBindings.negated;
import static dev.sluice.domain.policy.PolicyEngineMode.ALL;
import static dev.sluice.domain.policy.PolicyEngineMode.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups and users that are attached without a policy. */
class StaticBindingTest {

  private static final Verdict PASSED = Verdict.of(true);
  private static final Verdict FAILED = Verdict.of(false);

  private final PolicyBinding staff = PolicyBindings.of(STAFF);
  private final PolicyBinding guests = PolicyBindings.of(GUESTS);
  private final PolicyBinding ada = PolicyBindings.of(ADA_ID);
  private final PolicyBinding bob = PolicyBindings.of(BOB_ID);

  @Test
  void passesTheUserItNames() {
    assertThat(Decisions.about(ADA, ANY, ada).verdict()).isEqualTo(PASSED);
    assertThat(Decisions.about(ADA, ANY, bob).verdict()).isEqualTo(FAILED);
  }

  @Test
  void passesMembersOfTheGroupAndOfItsDescendants() {
    Subject memberOfAChild = Subjects.memberOf(GUESTS, STAFF);

    assertThat(Decisions.about(memberOfAChild, ALL, staff, guests).verdict()).isEqualTo(PASSED);
    assertThat(Decisions.about(ADA, ALL, staff).verdict()).isEqualTo(FAILED);
  }

  @Test
  void needsOneInModeAnyAndEveryOneInModeAll() {
    Subject member = Subjects.memberOf(STAFF);

    assertThat(Decisions.about(member, ANY, staff, guests).verdict()).isEqualTo(PASSED);
    assertThat(Decisions.about(member, ALL, staff, guests).verdict()).isEqualTo(FAILED);
    assertThat(Decisions.about(ADA, ANY, staff, guests).verdict()).isEqualTo(FAILED);
  }

  @Test
  void passesAllOthersWhereItIsNegated() {
    assertThat(Decisions.about(ADA, ANY, negated(bob)).verdict()).isEqualTo(PASSED);
    assertThat(Decisions.about(ADA, ANY, negated(ada)).verdict()).isEqualTo(FAILED);
    assertThat(Decisions.about(ADA, ANY, negated(staff)).verdict()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @EnumSource
  void passesNobodyWhoIsNotStoredNotEvenNegated(PolicyEngineMode mode) {
    assertThat(Decisions.about(Subject.ANONYMOUS, mode, negated(bob)).verdict()).isEqualTo(FAILED);
    assertThat(Decisions.about(Subject.claiming("ada"), mode, negated(staff)).verdict())
        .isEqualTo(FAILED);
  }

  @Test
  void makesOneResultThatStandsLast() {
    Policy policy = Policies.passing("policy", "hello");
    PolicyBinding dynamic = PolicyBindings.of(policy, 9);
    Guard guard = Guard.of(ALL, List.of(ada, bob, dynamic), Decisions.byId(policy));

    PolicyDecision decision = Decisions.decide(guard, ADA);

    assertThat(decision.verdict()).isEqualTo(new Verdict.Failed(List.of("hello")));
    assertThat(decision.results())
        .containsExactly(
            PolicyResult.of(dynamic, policy, Verdict.of(true, "hello")),
            PolicyResult.together(
                FAILED, List.of(PolicyResult.of(ada, PASSED), PolicyResult.of(bob, FAILED))));
  }

  @Test
  void countsAsOneAmongPoliciesInModeAny() {
    Policy policy = Policies.failing("policy");
    Guard guard = Guard.of(ANY, List.of(ada, PolicyBindings.of(policy)), Decisions.byId(policy));

    assertThat(Decisions.decide(guard, ADA).isPassed()).isTrue();
  }

  @Test
  void answersOnlyForGroupsAndUsers() {
    PolicyBinding dynamic = PolicyBindings.of(Policies.passing("policy"));

    assertThatIllegalStateException().isThrownBy(() -> dynamic.passesStatically(ADA));
  }
}
