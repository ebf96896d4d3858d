package dev.sluice.domain.identity;

/**
 * What is taken from somebody whose account is locked.
 *
 * @param deactivating whether the account may not be used any more
 * @param takingPassword whether no password works any more
 * @param endingSessions whether they are logged in nowhere any more
 * @param revokingTokens whether their tokens, app passwords and links open nothing any more
 */
public record Lockdown(
    boolean deactivating, boolean takingPassword, boolean endingSessions, boolean revokingTokens) {

  /** Everything. */
  public static final Lockdown OF_EVERYTHING = new Lockdown(true, true, true, true);
}
