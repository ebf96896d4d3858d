package dev.sluice.application.policy;

import dev.sluice.application.port.Brands;
import dev.sluice.application.port.PasswordStrength;
import dev.sluice.application.port.PasswordStrength.Estimate;
import dev.sluice.application.port.PwnedPasswords;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.PasswordPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at a password that somebody chose, until something is wrong (spec/policies.md 3.6). */
final class PasswordPolicyEvaluator implements PolicyEvaluator<PasswordPolicy> {

  private static final String REFUSAL = "Invalid password.";

  /** What follows makes no password weaker, and estimating takes ever longer. */
  private static final int ESTIMATED = 72;

  private final PwnedPasswords pwned;
  private final PasswordStrength strength;
  private final Brands brands;

  PasswordPolicyEvaluator(PwnedPasswords pwned, PasswordStrength strength, Brands brands) {
    this.pwned = pwned;
    this.strength = strength;
    this.brands = brands;
  }

  @Override
  public Class<PasswordPolicy> configType() {
    return PasswordPolicy.class;
  }

  @Override
  public boolean mayWait(PasswordPolicy policy) {
    return policy.checkHaveIBeenPwned();
  }

  @Override
  public Verdict evaluate(PasswordPolicy policy, PolicyRequest request)
      throws InterruptedException {
    Optional<String> chosen = ChosenPassword.find(request.context(), policy.passwordField());
    return chosen.isEmpty() ? ChosenPassword.MISSING : judge(chosen.get(), policy, request);
  }

  private Verdict judge(String password, PasswordPolicy policy, PolicyRequest request)
      throws InterruptedException {
    if (policy.checkStaticRules() && !policy.isMadeRight(password)) {
      String message = policy.errorMessage();
      return Verdict.of(false, message.isBlank() ? REFUSAL : message);
    }
    if (policy.checkHaveIBeenPwned()) {
      int count = pwned.count(password);
      if (count > policy.hibpAllowedCount()) {
        return Verdict.of(false, "Password exists on %d online lists.".formatted(count));
      }
    }
    return policy.checkZxcvbn() ? estimate(password, policy, request) : Verdict.of(true);
  }

  private Verdict estimate(String password, PasswordPolicy policy, PolicyRequest request) {
    Estimate estimate = strength.estimate(start(password), related(request));
    return estimate.score() > policy.zxcvbnScoreThreshold()
        ? Verdict.of(true)
        : Verdict.of(
            false,
            Stream.concat(Stream.of("Password is too weak."), estimate.suggestions().stream())
                .toList());
  }

  private static String start(String password) {
    return password.length() <= ESTIMATED ? password : password.substring(0, ESTIMATED);
  }

  private List<String> related(PolicyRequest request) {
    Subject subject = request.subject();
    String host = request.visitor().host();
    Stream<String> brand = host.isEmpty() ? Stream.empty() : Stream.of(brands.at(host).title());
    return Stream.concat(Stream.of(subject.username(), subject.name(), subject.email()), brand)
        .filter(text -> !text.isBlank())
        .toList();
  }
}
