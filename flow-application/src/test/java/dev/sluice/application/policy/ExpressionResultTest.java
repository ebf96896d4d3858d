package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionResultTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final InMemoryPorts ports = new InMemoryPorts();

  private Verdict verdict(Object result) {
    var request = PolicyRequest.about(Subject.ANONYMOUS, NOW);
    return new ExpressionResult(ports.users(), request).verdict(PlainData.value(result));
  }

  private Consequences learning(Object name, Object value) {
    return verdict(Map.of("passing", true, "context", Map.of(name, value))).consequences();
  }

  @Test
  void countsByWhetherItIsTrue() {
    assertThat(verdict("text")).isEqualTo(Verdict.of(true));
    assertThat(verdict(Map.of("other", 1))).isEqualTo(Verdict.of(true));
    for (Object no : Arrays.asList(false, 0, 0.0, "", List.of(), Map.of(), Value.NULL)) {
      assertThat(verdict(no)).isEqualTo(Verdict.of(false));
    }
  }

  @Test
  void saysWhatItIsToldToSay() {
    assertThat(verdict(Map.of("passing", false, "messages", List.of("No.", "Never."))))
        .isEqualTo(Verdict.of(false, "No.", "Never."));
    assertThat(verdict(Map.of("passing", true, "messages", "Yes.")))
        .isEqualTo(Verdict.of(true, "Yes."));
  }

  @Test
  void setsAndForgets() {
    var changes = new HashMap<String, Object>();
    changes.put("deny_message", "Come back tomorrow");
    changes.put("redirect", "/tomorrow");
    changes.put("own", Map.of("a", List.of(1, "b")));
    changes.put("redirect_stage_target", Value.NULL);

    Consequences consequences = verdict(Map.of("passing", true, "context", changes)).consequences();

    assertThat(consequences)
        .isEqualTo(
            Consequences.of(
                Context.EMPTY
                    .with(ContextKeys.DENY_MESSAGE, "Come back tomorrow")
                    .with(ContextKeys.REDIRECT, "/tomorrow")
                    .with(
                        ContextKey.of("own", Value.class),
                        PlainData.value(Map.of("a", List.of(1, "b")))),
                List.of(ContextKeys.REDIRECT_STAGE_TARGET)));
  }

  @Test
  void takesAUserForThePendingOne() {
    UserId jane = ports.users().add(new NewUser("jane", "Jane", "", true), null, List.of(), NOW);
    Subject stored = ports.users().find(jane).map(User::asSubject).orElseThrow();

    Consequences consequences =
        learning("pending_user", Map.of("pk", jane.value(), "is_superuser", true));

    assertThat(consequences.set().find(ContextKeys.PENDING_USER)).contains(stored);
  }

  @Test
  void changesWhatPromptsWereTold() {
    Consequences consequences = learning("prompt_data", Map.of("username", "jane"));

    Context set = consequences.set();
    assertThat(set.find(ContextKeys.PROMPT_DATA))
        .contains(new Value.Fields(Map.of("username", Value.of("jane"))));
    assertThat(set.asMap().keySet()).allMatch(ContextKey::isSecret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is_restored",
        "is_redirected",
        "user_backend",
        "auth_method",
        "geoip",
        "flow_plan",
        "sluice.dev/known_device",
        "sluice.dev/anything",
        " "
      })
  void leavesTheEngineItsOwn(String name) {
    assertThatExceptionOfType(ExpressionFailed.class).isThrownBy(() -> learning(name, "x"));
    assertThatExceptionOfType(ExpressionFailed.class).isThrownBy(() -> learning(name, Value.NULL));
  }

  @Test
  void refusesWhatCannotBeMeant() {
    for (Object wrong :
        List.of(
            Map.of("messages", List.of("x")),
            Map.of("passing", true, "message", "x"),
            Map.of("passing", true, "messages", 3),
            Map.of("passing", true, "messages", List.of(3)),
            Map.of("passing", true, "context", "x"),
            Map.of("passing", true, "context", Map.of("redirect", "https://example.org/")),
            Map.of("passing", true, "context", Map.of("redirect", "//example.org/")),
            Map.of("passing", true, "context", Map.of("redirect", 3)),
            Map.of("passing", true, "context", Map.of("deny_message", 3)),
            Map.of("passing", true, "context", Map.of("prompt_data", "x")),
            Map.of("passing", true, "context", Map.of("pending_user", "jane")),
            Map.of("passing", true, "context", Map.of("pending_user", Map.of("pk", 99))),
            Map.of("passing", true, "context", Map.of("own", "x".repeat(20_000))))) {
      assertThatExceptionOfType(ExpressionFailed.class).isThrownBy(() -> verdict(wrong));
    }
  }
}
