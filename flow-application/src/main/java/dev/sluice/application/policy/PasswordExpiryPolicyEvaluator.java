package dev.sluice.application.policy;

import dev.sluice.application.port.Credentials;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PasswordExpiryPolicy;
import java.time.Duration;
import java.time.Instant;

/** Looks how old a password is (spec/policies.md 3.3). */
final class PasswordExpiryPolicyEvaluator implements PolicyEvaluator<PasswordExpiryPolicy> {

  private final Credentials credentials;

  PasswordExpiryPolicyEvaluator(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Class<PasswordExpiryPolicy> configType() {
    return PasswordExpiryPolicy.class;
  }

  /** Who has no password here has none that could be too old. */
  @Override
  public Verdict evaluate(PasswordExpiryPolicy policy, PolicyRequest request) {
    UserId user = request.subject().id();
    return user == null
        ? Verdict.of(true)
        : credentials
            .findPasswordChange(user)
            .map(changed -> judge(policy, user, changed, request.now()))
            .orElseGet(() -> Verdict.of(true));
  }

  private static Verdict judge(
      PasswordExpiryPolicy policy, UserId user, Instant changed, Instant now) {
    long overdue = Duration.between(changed, now).toDays() - policy.days();
    if (overdue < 0) {
      return Verdict.of(true);
    }
    return policy.denyOnly()
        ? Verdict.of(false, "Password has expired.")
        : Verdict.of(
                false,
                "Password expired %d days ago. Please update your password.".formatted(overdue))
            .causing(Consequences.expiringPasswordOf(user));
  }
}
