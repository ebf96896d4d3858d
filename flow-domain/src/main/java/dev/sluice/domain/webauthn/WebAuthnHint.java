package dev.sluice.domain.webauthn;

import java.util.Collection;
import java.util.Optional;

/** Which authenticators browsers are to offer first. */
public enum WebAuthnHint {
  SECURITY_KEY("security-key"),
  CLIENT_DEVICE("client-device"),
  HYBRID("hybrid");

  private final String wireName;

  WebAuthnHint(String wireName) {
    this.wireName = wireName;
  }

  /** The name in options. */
  public String wireName() {
    return wireName;
  }

  /** What browsers that know no hints are asked for instead; nothing where hints are mixed. */
  public static Optional<AuthenticatorAttachment> attachmentOf(Collection<WebAuthnHint> hints) {
    if (hints.isEmpty()) {
      return Optional.empty();
    }
    if (hints.stream().allMatch(CLIENT_DEVICE::equals)) {
      return Optional.of(AuthenticatorAttachment.PLATFORM);
    }
    return hints.contains(CLIENT_DEVICE)
        ? Optional.empty()
        : Optional.of(AuthenticatorAttachment.CROSS_PLATFORM);
  }
}
