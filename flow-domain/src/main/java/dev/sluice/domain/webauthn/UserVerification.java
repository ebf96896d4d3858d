package dev.sluice.domain.webauthn;

import java.util.Locale;

/** How much something of an authenticator is wanted, above all that it verifies its user. */
public enum UserVerification {
  REQUIRED,
  PREFERRED,
  DISCOURAGED;

  /** The name in options. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
