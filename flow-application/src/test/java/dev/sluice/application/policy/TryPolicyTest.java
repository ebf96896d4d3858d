package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.policy.TryPolicy.Command;
import dev.sluice.application.policy.TryPolicy.Outcome;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.KnownExpressions;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.policy.kind.ExpressionPolicy;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TryPolicyTest {

  private static final String VIEW_POLICY = "authentik_policies.view_policy";
  private static final String VIEW_USER = "authentik_core.view_user";
  private static final ModelName POLICY = ModelName.of("authentik_policies.policy");

  private final Office office = new Office();
  private final InMemoryPorts ports = office.ports();
  private final MutableClock clock = new MutableClock();
  private final UserId jane = office.user("jane");
  private final Caller clerk = office.holderOf(VIEW_POLICY, VIEW_USER);
  private final List<PolicyRequest> asked = new ArrayList<>();

  private final Policy dummy = stored(Policy.named("dummy", DummyPolicy.saying(true)));
  private final Policy watching =
      stored(
          new Policy(
              Policy.named("watching", DummyPolicy.saying(true)).id(),
              "watching",
              new ExpressionPolicy("watch"),
              true,
              0));
  private final Policy broken = stored(Policy.named("broken", new ExpressionPolicy("1 / 0")));

  private final TryPolicy tryPolicy =
      new TryPolicyService(
          office.authorize(), ports.policies(), ports.users(), evaluators(), clock);

  private Policy stored(Policy policy) {
    ports.policies().add(policy);
    return policy;
  }

  private PolicyEvaluators evaluators() {
    var expressions =
        new KnownExpressions()
            .with(
                "watch",
                question -> {
                  asked.add(question.request());
                  return Value.of(true);
                })
            .with(
                "1 / 0",
                question -> {
                  throw new ArithmeticException("division by zero");
                });
    var nothing = new PolicyEngine(PolicyBehaviors.NONE);
    return Agreeing.beside(
        ports.unitOfWork(),
        new DummyPolicyEvaluator(new Random(1)),
        new ExpressionPolicyEvaluator(
            expressions, new CalledPolicies(ports.policies(), () -> nothing), ports.users()));
  }

  private Optional<Outcome> attempt(Caller caller, String policy, Map<String, Value> sent) {
    return tryPolicy.attempt(new Command(caller, policy, new Value.Fields(sent)));
  }

  private Outcome aboutJane(Policy policy, Map<String, Value> more) {
    var sent = new HashMap<String, Value>(more);
    sent.put("user", Value.of(jane.value()));
    return attempt(clerk, pk(policy), sent).orElseThrow();
  }

  private Map<String, Value> jane() {
    return Map.of("user", Value.of(jane.value()));
  }

  private static String pk(Policy policy) {
    return policy.id().value().toString();
  }

  @Test
  void saysWhatThePolicySays() {
    assertThat(aboutJane(dummy, Map.of()))
        .isEqualTo(new Outcome(Verdict.of(true, "dummy"), clock.instant(), List.of()));
  }

  @Test
  void saysWhyThePolicyCouldNotBeEvaluated() {
    assertThat(aboutJane(broken, Map.of()).verdict())
        .isEqualTo(new Verdict.Undecided("division by zero"));
  }

  @Test
  void isAboutTheUserAndKnowsNothingButWhatIsSent() {
    var context = new Value.Fields(Map.of("word", Value.of("hello")));

    aboutJane(watching, Map.of("context", context));

    PolicyRequest request = asked.getFirst();
    assertThat(request.trial()).isTrue();
    assertThat(request.subject().username()).isEqualTo("jane");
    assertThat(request.visitor().address()).isEmpty();
    assertThat(request.context().asMap())
        .isEqualTo(Map.of(ContextKey.of("word", String.class), "hello"));
  }

  @Test
  void explainsWhereItIsToldTo() {
    assertThat(aboutJane(watching, Map.of()).explanation()).isEmpty();
    assertThat(aboutJane(watching, Map.of("explain", Value.of(true))).explanation())
        .containsExactly(new Part("watch", Value.of(true), 1, 1));
  }

  @Test
  void leavesNothingBehindEvenWherePoliciesAreWatched() {
    aboutJane(watching, Map.of());
    aboutJane(broken, Map.of());

    assertThat(ports.events().list()).isEmpty();
  }

  @Test
  void needsToSeeThePolicy() {
    List<Caller> others =
        List.of(
            Caller.STRANGER,
            office.holderOf(VIEW_USER, "authentik_policies.change_policy"),
            office.holderOn(new ObjectKey(POLICY, pk(broken)), VIEW_POLICY));

    assertThat(others)
        .allSatisfy(other ->
            assertThatExceptionOfType(FlowFault.Forbidden.class)
                .isThrownBy(() -> attempt(other, pk(dummy), jane())));
  }

  @Test
  void isAboutNobodyWhomTheCallerMayNotSee() {
    Caller blind = office.holderOn(new ObjectKey(POLICY, pk(dummy)), VIEW_POLICY);

    assertThat(attempt(blind, pk(dummy), jane())).isEmpty();
    for (long nobody : List.of(9_999L, 0L, -1L)) {
      assertThat(attempt(clerk, pk(dummy), Map.of("user", Value.of(nobody)))).isEmpty();
    }
  }

  @Test
  void needsAUserAndAContextThatIsAnObject() {
    assertThat(problems(Map.of())).containsExactly("user");
    assertThat(problems(Map.of("user", Value.of("jane")))).containsExactly("user");
    assertThat(problems(Map.of("user", Value.of(1), "context", Value.of("x"))))
        .containsExactly("context");
    assertThat(
            problems(
                Map.of(
                    "user",
                    Value.of(1),
                    "context",
                    new Value.Fields(Map.of("pending_user", Value.of("jane"))))))
        .containsExactly("context");
  }

  private List<String> problems(Map<String, Value> sent) {
    try {
      attempt(clerk, pk(dummy), sent);
      return List.of();
    } catch (FlowFault.Invalid refused) {
      return refused.problems().stream().map(Problem::field).toList();
    }
  }

  @Test
  void readsKeysHoweverTheyAreWritten() {
    String written = pk(dummy).replace("-", "").toUpperCase(Locale.ROOT);

    assertThat(attempt(clerk, written, jane())).isPresent();
  }

  @Test
  void needsAPolicy() {
    for (String nowhere : List.of(UUID.randomUUID().toString(), "nowhere", " ", "")) {
      assertThatExceptionOfType(FlowFault.NotFound.class)
          .isThrownBy(() -> attempt(clerk, nowhere, jane()));
    }
  }
}
