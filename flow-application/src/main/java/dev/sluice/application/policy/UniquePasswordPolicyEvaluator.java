package dev.sluice.application.policy;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PasswordHasher.Match;
import dev.sluice.application.port.PasswordHistory;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.UniquePasswordPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a password that somebody chose with those that they had (spec/policies.md 3.9). */
final class UniquePasswordPolicyEvaluator implements PolicyEvaluator<UniquePasswordPolicy> {

  private final PasswordHistory history;
  private final PasswordHasher hasher;

  UniquePasswordPolicyEvaluator(PasswordHistory history, PasswordHasher hasher) {
    this.history = history;
    this.hasher = hasher;
  }

  @Override
  public Class<UniquePasswordPolicy> configType() {
    return UniquePasswordPolicy.class;
  }

  @Override
  public Verdict evaluate(UniquePasswordPolicy policy, PolicyRequest request) {
    Optional<String> chosen = ChosenPassword.find(request.context(), policy.passwordField());
    if (chosen.isEmpty()) {
      return ChosenPassword.MISSING;
    }
    return former(policy, request.subject().id()).stream()
            .map(hash -> hasher.verify(chosen.get(), hash))
            .anyMatch(match -> match == Match.RIGHT || match == Match.RIGHT_BUT_OUTDATED)
        ? Verdict.of(
            false, "This password has been used previously. Please choose a different one.")
        : Verdict.of(true);
  }

  private List<String> former(UniquePasswordPolicy policy, @Nullable UserId user) {
    int count = policy.numHistoricalPasswords();
    return user == null || count == 0 ? List.of() : history.listLatest(user, count);
  }
}
