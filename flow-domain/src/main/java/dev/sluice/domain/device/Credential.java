package dev.sluice.domain.device;

import dev.sluice.domain.webauthn.Provenance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a passkey, as it was registered.
 *
 * @param id names it, in base64url
 * @param publicKey the key in COSE, in base64url
 * @param rpId the host that it is for
 * @param aaguid the type of the authenticator, or {@link DeviceType#UNKNOWN}
 * @param certificate the attestation certificate as PEM, or null if there is none
 * @param fingerprint the SHA-256 of that certificate, or null if there is none
 * @param provenance how sure the type is
 */
public record Credential(
    String id,
    String publicKey,
    String rpId,
    UUID aaguid,
    @Nullable String certificate,
    @Nullable String fingerprint,
    Provenance provenance) {

  /** Where nobody looked who made the authenticator. */
  public Credential(
      String id,
      String publicKey,
      String rpId,
      UUID aaguid,
      @Nullable String certificate,
      @Nullable String fingerprint) {
    this(id, publicKey, rpId, aaguid, certificate, fingerprint, Provenance.UNCHECKED);
  }
}
