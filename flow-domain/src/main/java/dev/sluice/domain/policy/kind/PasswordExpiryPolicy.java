package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Lets nobody pass whose password is too old (spec/policies.md 3.3).
 *
 * @param days how old a password may become
 * @param denyOnly whether the old password goes on to work elsewhere
 */
@Kind(
    value = "password_expiry",
    model = "authentik_policies_expiry.passwordexpirypolicy",
    description = "Lets nobody pass whose password is too old.")
public record PasswordExpiryPolicy(int days, Boolean denyOnly) implements PolicyConfig {

  public PasswordExpiryPolicy {
    denyOnly = denyOnly != null && denyOnly;
  }
}
