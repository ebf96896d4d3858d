package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Refuses a password that the person had before (spec/policies.md 3.9).
 *
 * @param passwordField where the password is in what was asked, default {@code password}
 * @param numHistoricalPasswords how many former passwords count, from 0 to {@link #MOST}, default 1
 */
@Kind(
    value = "unique_password",
    form = "ak-policy-password-uniqueness-form",
    title = "Password Uniqueness Policy",
    description = "Refuses a password that the person had before.",
    blocking = true)
public record UniquePasswordPolicy(String passwordField, Integer numHistoricalPasswords)
    implements PolicyConfig {

  /** How many former passwords are kept at most: comparing costs a hash for each of them. */
  public static final int MOST = 24;

  public UniquePasswordPolicy {
    passwordField = passwordField == null ? PasswordPolicy.PASSWORD_FIELD : passwordField;
    numHistoricalPasswords = numHistoricalPasswords == null ? 1 : numHistoricalPasswords;
    Amounts.requireWithin("num_historical_passwords", numHistoricalPasswords, MOST);
  }
}
