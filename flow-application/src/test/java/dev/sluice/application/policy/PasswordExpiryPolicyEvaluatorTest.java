package dev.sluice.application.policy;

import static dev.sluice.application.policy.Asked.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PasswordExpiryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordExpiryPolicyEvaluatorTest {

  private static final PasswordExpiryPolicy EXPIRING = new PasswordExpiryPolicy(90, false);
  private static final PasswordExpiryPolicy DENYING = new PasswordExpiryPolicy(90, true);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final PasswordExpiryPolicyEvaluator evaluator =
      new PasswordExpiryPolicyEvaluator(ports.credentials());

  private UserId user(@Nullable String hash, Duration age) {
    Instant changed = NOW.minus(age);
    var jane = new NewUser("jane", "Jane", "jane@example.org", true);
    return ports.users().add(jane, hash, List.of(), changed);
  }

  private Verdict verdict(PasswordExpiryPolicy policy, UserId user) {
    Subject subject = ports.users().find(user).orElseThrow().asSubject();
    return evaluator.evaluate(policy, PolicyRequest.about(subject, NOW));
  }

  @Test
  void letsAYoungPasswordPass() {
    UserId jane = user("hash", Duration.ofDays(90).minusMillis(1));

    assertThat(verdict(EXPIRING, jane)).isEqualTo(Verdict.of(true));
  }

  @Test
  void wantsAnOldPasswordToStopToWork() {
    UserId jane = user("hash", Duration.ofDays(93).plusHours(23));

    assertThat(verdict(EXPIRING, jane))
        .isEqualTo(
            Verdict.of(false, "Password expired 3 days ago. Please update your password.")
                .causing(Consequences.expiringPasswordOf(jane)));
    assertThat(ports.users().findPasswordHash(jane)).contains("hash");
  }

  @Test
  void countsTheVeryDay() {
    UserId jane = user("hash", Duration.ofDays(90));

    assertThat(verdict(EXPIRING, jane).messages())
        .containsExactly("Password expired 0 days ago. Please update your password.");
  }

  @Test
  void onlyDeniesWhereItIsToldTo() {
    UserId jane = user("hash", Duration.ofDays(93));

    assertThat(verdict(DENYING, jane)).isEqualTo(Verdict.of(false, "Password has expired."));
  }

  @Test
  void letsThosePassWhoHaveNoPasswordHere() {
    assertThat(verdict(EXPIRING, user(null, Duration.ofDays(93)))).isEqualTo(Verdict.of(true));
    assertThat(evaluator.evaluate(EXPIRING, Asked.ofStranger())).isEqualTo(Verdict.of(true));
  }
}
