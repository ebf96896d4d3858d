package dev.sluice.domain.token;

/** What a token is for. */
public enum TokenIntent {
  VERIFICATION,
  API,
  RECOVERY,
  APP_PASSWORD
}
