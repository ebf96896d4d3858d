package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.event.EventAction;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.EventMatcherPolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventMatcherPolicyEvaluatorTest {

  private static final HashMap<String, Object> LOGIN =
      new HashMap<>(
          Map.of(
              "action", "login",
              "app", "authentik.core",
              "client_ip", "192.0.2.7",
              "user", Map.of("username", "jane"),
              "context", Map.of("model", Map.of("app", "authentik_core", "model_name", "user"))));

  private final EventMatcherPolicyEvaluator evaluator = new EventMatcherPolicyEvaluator();

  @Test
  void passesWhatMatchesInAllRespects() {
    var policy =
        new EventMatcherPolicy(
            EventAction.LOGIN,
            "authentik.core",
            "authentik_core.user",
            "192.0.2.7",
            "user.username = \"jane\"");

    assertThat(about(policy))
        .isEqualTo(
            Verdict.of(
                true,
                "Query matched.",
                "Action matched.",
                "Client IP matched.",
                "App matched.",
                "Model matched."));
  }

  /** A policy that looks at one thing alone, and what it says that it looked at. */
  record Alone(EventMatcherPolicy policy, String message) {}

  static final List<Alone> ALONE =
      List.of(
          new Alone(
              new EventMatcherPolicy(EventAction.LOGIN, null, null, null, null), "Action matched."),
          new Alone(
              new EventMatcherPolicy(null, "authentik.core", null, null, null), "App matched."),
          new Alone(
              new EventMatcherPolicy(null, null, "authentik_core.user", null, null),
              "Model matched."),
          new Alone(
              new EventMatcherPolicy(null, null, null, "192.0.2.7", null), "Client IP matched."),
          new Alone(
              new EventMatcherPolicy(null, null, null, null, "user.username = \"jane\""),
              "Query matched."));

  @ParameterizedTest
  @FieldSource("ALONE")
  void passesWhatMatchesInTheOnlyRespectThatCounts(Alone alone) {
    assertThat(about(alone.policy())).isEqualTo(Verdict.of(true, alone.message()));
  }

  @Test
  void passesWhateverItIsWhereNothingCounts() {
    assertThat(about(new EventMatcherPolicy(null, null, null, null, null)))
        .isEqualTo(Verdict.of(true));
  }

  @Test
  void failsWhatDiffersInSeveral() {
    var policy = new EventMatcherPolicy(null, "authentik.flows", null, "192.0.2.70", null);

    assertThat(about(policy)).isEqualTo(Verdict.of(false, "Client IP matched.", "App matched."));
  }

  @Test
  void failsWhatDiffersInOneAndSaysWhatItLookedAt() {
    var policy = new EventMatcherPolicy(EventAction.LOGOUT, "authentik.core", null, null, null);

    assertThat(about(policy)).isEqualTo(Verdict.of(false, "Action matched.", "App matched."));
  }

  @Test
  void failsEachRespectAlone() {
    assertThat(about(new EventMatcherPolicy(null, "authentik.flows", null, null, null)).isPassed())
        .isFalse();
    assertThat(
            about(new EventMatcherPolicy(null, null, "authentik_core.group", null, null))
                .isPassed())
        .isFalse();
    assertThat(about(new EventMatcherPolicy(null, null, null, "192.0.2.70", null)).isPassed())
        .isFalse();
    assertThat(
            about(new EventMatcherPolicy(null, null, null, null, "user.username = \"bob\""))
                .isPassed())
        .isFalse();
  }

  @Test
  void failsWhereThereIsNoEvent() {
    var policy = new EventMatcherPolicy(EventAction.LOGIN, null, null, null, null);

    assertThat(evaluator.evaluate(policy, request(Context.EMPTY))).isEqualTo(Verdict.of(false));
  }

  private Verdict about(EventMatcherPolicy policy) {
    Context context = Context.of(Map.of(ContextKey.of("event", HashMap.class), LOGIN));
    return evaluator.evaluate(policy, request(context));
  }

  private static PolicyRequest request(Context context) {
    return PolicyRequest.inRun(Visitor.STRANGER, context, Evidence.NONE, Instant.EPOCH, new Memo());
  }
}
