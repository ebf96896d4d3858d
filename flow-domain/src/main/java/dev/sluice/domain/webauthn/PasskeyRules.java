package dev.sluice.domain.webauthn;

import java.util.List;
import java.util.UUID;

/**
 * What somebody wants of passkeys.
 *
 * @param userVerification how much authenticators have to verify their user
 * @param hints which authenticators browsers offer first
 * @param allowedTypes the types of authenticators that will do, or none for any
 */
public record PasskeyRules(
    UserVerification userVerification, List<WebAuthnHint> hints, List<UUID> allowedTypes) {

  /** Any passkey, of a user who is verified if that is possible. */
  public static final PasskeyRules ANY =
      new PasskeyRules(UserVerification.PREFERRED, List.of(), List.of());

  public PasskeyRules {
    hints = List.copyOf(hints);
    allowedTypes = List.copyOf(allowedTypes);
  }
}
