package dev.sluice.application.port;

import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.RelyingParty;

/**
 * Checks what authenticators answer. What they were asked are {@link
 * dev.sluice.domain.webauthn.CreationOptions} and {@link
 * dev.sluice.domain.webauthn.RequestOptions}. Whatever is sent, the answer is a result: browsers of
 * strangers send anything.
 */
public interface WebAuthnCeremonies {

  /**
   * Whether an authenticator made a passkey as it was asked to, with an attestation that is right
   * as far as it goes. How far that is, the provenance of the passkey tells.
   *
   * @param response what the browser sent
   */
  Creation create(Value.Fields response, Expectation expected);

  /**
   * Whether an authenticator has a passkey. Its counter is only read: the caller judges it.
   *
   * @param response what the browser sent
   */
  Assertion verify(Value.Fields response, Expectation expected, Credential credential);

  /**
   * What an answer has to fit.
   *
   * @param party whom the passkey is for
   * @param challenge what had to be signed, in base64url
   * @param userVerified whether the authenticator must have verified its user
   */
  record Expectation(RelyingParty party, String challenge, boolean userVerified) {}

  /** What became of a new passkey. */
  sealed interface Creation {

    /**
     * It is right.
     *
     * @param credential the passkey
     * @param signCount where its counter stands
     * @param userVerified whether the authenticator verified its user
     */
    record Accepted(Credential credential, long signCount, boolean userVerified)
        implements Creation {}

    /**
     * It is not.
     *
     * @param reason why, for administrators
     */
    record Refused(String reason) implements Creation {}
  }

  /** What became of a proof. */
  sealed interface Assertion {

    /**
     * It is right.
     *
     * @param signCount where the counter of the passkey stands
     * @param userVerified whether the authenticator verified its user
     */
    record Accepted(long signCount, boolean userVerified) implements Assertion {}

    /**
     * It is not.
     *
     * @param reason why, for administrators
     */
    record Refused(String reason) implements Assertion {}
  }
}
