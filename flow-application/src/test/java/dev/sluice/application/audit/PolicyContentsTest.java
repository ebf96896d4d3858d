package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyResult;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyContentsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Subject JANE =
      new Subject(new UserId(7), "jane", "Jane", "jane@example.org", true, false, Set.of());
  private static final Policy POLICY = Policy.named("watched", DummyPolicy.saying(true));
  private static final PolicyBinding BINDING =
      PolicyBinding.of(
          new PolicyBindingId(new UUID(5, 5)),
          new PolicyTarget.OfFlow(FlowId.named("login")),
          new Attached.OfPolicy(POLICY.id()),
          3);
  private static final Client CLIENT =
      new Client(
          "127.0.0.1", "localhost", "", new HttpRequest("GET", "/if/login/", Map.of(), "", "one"));

  private static PolicyRequest about(Subject subject) {
    Context context =
        Context.EMPTY
            .with(ContextKey.of("prompt_data", Map.class), Map.of("password", "hunter22"))
            .with(ContextKey.of("code", Object.class), Set.of("123456"));
    return new PolicyRequest(
        subject, Visitor.STRANGER, context, Evidence.NONE, NOW, false, new Memo());
  }

  private static PolicyResult result(Verdict verdict, @Nullable String failure) {
    return new PolicyResult(BINDING, POLICY, verdict, failure, List.of());
  }

  private static StoredEvent draft(AuditEvent event) {
    return new EventDrafts(
            new FixedIds(), new EventRules(Duration.ofDays(30), true), Whereabouts.NONE)
        .draft(event, CLIENT, NOW);
  }

  private static StoredEvent executed(Subject subject) {
    return draft(
        new AuditEvent.PolicyExecuted(about(subject), result(Verdict.of(true, "dummy"), null)));
  }

  private static StoredEvent failed() {
    return draft(
        new AuditEvent.PolicyFailed(about(JANE), result(Verdict.of(false), "division by zero")));
  }

  private static @Nullable Object told(StoredEvent event, String name) {
    return PlainData.plain(event.context().fields().getOrDefault(name, Value.NULL));
  }

  @Test
  void tellWhichPolicySaidWhat() {
    StoredEvent event = executed(JANE);

    assertThat(event.action()).isEqualTo("policy_execution");
    assertThat(event.app()).isEqualTo("authentik.policies");
    assertThat(told(event, "message")).isEqualTo("Policy Execution");
    assertThat(told(event, "policy")).isEqualTo("watched");
    assertThat(told(event, "policy_uuid"))
        .isEqualTo(POLICY.id().value().toString().replace("-", ""));
    assertThat(told(event, "result"))
        .isEqualTo(Map.of("passing", true, "messages", List.of("dummy")));
    assertThat(told(event, "exception")).isNull();
  }

  @Test
  void tellWhatBoundIt() {
    assertThat(told(executed(JANE), "binding"))
        .isEqualTo(
            Map.of(
                "app", "authentik_policies",
                "model_name", "policybinding",
                "pk", BINDING.id().value().toString().replace("-", ""),
                "name", "order 3"));
  }

  @Test
  void tellWhoAskedFromWhere() {
    StoredEvent event = executed(JANE);

    assertThat(event.clientIp()).isEqualTo("127.0.0.1");
    assertThat(PlainData.plain(event.user()))
        .isEqualTo(Map.of("pk", 7, "username", "jane", "email", "jane@example.org"));
    assertThat(event.context().toString()).contains("/if/login/");
  }

  @Test
  void nameStrangersAsTheWireDoes() {
    assertThat(PlainData.plain(executed(Subject.ANONYMOUS).user()))
        .isEqualTo(Map.of("username", "AnonymousUser", "is_anonymous", true));
  }

  @Test
  void nameWhatARunKnewButNeverTellIt() {
    StoredEvent event = failed();

    assertThat(told(event, "request"))
        .isEqualTo(
            Map.of(
                "user", Map.of("username", "jane", "email", "jane@example.org"),
                "context", List.of("code", "prompt_data")));
    assertThat(event.context().toString()).doesNotContain("hunter22", "123456");
  }

  @Test
  void tellWhyAPolicyCouldNotBeEvaluated() {
    StoredEvent event = failed();

    assertThat(event.action()).isEqualTo("policy_exception");
    assertThat(told(event, "message")).isEqualTo("Policy failed to execute");
    assertThat(told(event, "policy")).isEqualTo("watched");
    assertThat(told(event, "exception")).isEqualTo(List.of(Map.of("message", "division by zero")));
  }
}
