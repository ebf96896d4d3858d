package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryReputations;
import dev.sluice.application.port.Reputations.Deed;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.kind.ReputationPolicy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReputationPolicyEvaluatorTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Subject ADA = Subject.claiming("ada");
  private static final Subject BOB = Subject.claiming("bob");

  private final InMemoryReputations reputations =
      new InMemoryReputations(new ImmediateUnitOfWork());
  private final ReputationPolicyEvaluator evaluator = new ReputationPolicyEvaluator(reputations);

  private void fail(Subject subject, String address) {
    reputations.record(new Deed(subject, address, Location.UNKNOWN, false, NOW));
  }

  private boolean passes(Subject subject, boolean checkIp, boolean checkUsername, int threshold) {
    var policy = new ReputationPolicy(checkIp, checkUsername, threshold);
    return evaluator.evaluate(policy, PolicyRequest.about(subject, NOW)).isPassed();
  }

  @Test
  void passesAtThresholdNothingWhereNothingHappened() {
    assertThat(passes(ADA, true, true, 0)).isTrue();
    assertThat(passes(ADA, true, true, -1)).isFalse();
  }

  @Test
  void passesWhoeverFailed() {
    fail(ADA, "192.0.2.7");

    assertThat(passes(ADA, false, true, -1)).isTrue();
    assertThat(passes(ADA, false, true, -2)).isFalse();
    assertThat(passes(BOB, false, true, -1)).isFalse();
  }

  @Test
  void passesWhoeverComesFromWhereSomebodyFailed() {
    fail(ADA, "255.255.255.255");

    assertThat(passes(BOB, true, false, -1)).isTrue();
    assertThat(passes(BOB, false, true, -1)).isFalse();
  }
}
