package dev.sluice.adapter.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is sent to actions on accounts, for the description of the API. */
final class AccountBodies {

  private AccountBodies() {}

  /** A password in plain. */
  record UserPasswordSet(String password) {}

  /** A password that somebody else has hashed. */
  record UserPasswordHashSet(String password) {}

  /** How long a link for recovery lasts. */
  record UserRecoveryLink(@Nullable String tokenDuration) {}

  /** Why somebody wants to act as somebody else. */
  record Impersonation(@Nullable String reason) {}

  /** Whose account is to be locked; the caller's where nobody is named. */
  record UserAccountLockdown(@Nullable Integer user) {}

  /** A service account. */
  record UserServiceAccount(
      String name,
      @Nullable Boolean createGroup,
      @Nullable Boolean expiring,
      @Nullable Instant expires) {}

  /** Whom a group gains or loses. */
  record UserAccount(int pk) {}

  /** The key that a token is to have. */
  record TokenSetKey(String key) {}
}
