package dev.sluice.domain.stage.kind;

/** Who can say whether a password is right. Names as on the wire. */
public enum PasswordBackend {
  /** The hash stored with the user. */
  INBUILT("authentik.core.auth.InbuiltBackend"),
  /** The user's app-password tokens. */
  TOKEN("authentik.core.auth.TokenBackend"),
  /** A directory; stored and skipped, for there is none yet. */
  LDAP("authentik.sources.ldap.auth.LDAPBackend"),
  /** A realm; stored and skipped, for there is none yet. */
  KERBEROS("authentik.sources.kerberos.auth.KerberosBackend");

  private final String wireName;

  PasswordBackend(String wireName) {
    this.wireName = wireName;
  }

  /** The name in configurations and in the context. */
  public String wireName() {
    return wireName;
  }
}
