package dev.sluice.domain.webauthn;

/** Whether an authenticator is part of a computer or goes from one to the other. */
public enum AuthenticatorAttachment {
  PLATFORM("platform"),
  CROSS_PLATFORM("cross-platform");

  private final String wireName;

  AuthenticatorAttachment(String wireName) {
    this.wireName = wireName;
  }

  /** The name in options. */
  public String wireName() {
    return wireName;
  }
}
