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

  /**
   * The key of RFC 6979, A.2.5, on P-256 like those of most passkeys, and no point that programs
   * are quicker with.
   */
  private static final String DECOY_KEY =
      "pQECAyYgASFYIGD-1LolWp0xyWHrdMY1bWjASbiSO2H6bOZpYi5g8p-2IlggeQP-EAi4vJmkGunpVii8ZPLxsgwt"
          + "fp9Rd6PClNRGIpk";

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

  /**
   * What a signature is compared with where no passkey has a name, so that this takes as long. It
   * is nobody's: whatever fits, nothing is proven.
   */
  public static Credential decoy(String id) {
    return new Credential(id, DECOY_KEY, "", DeviceType.UNKNOWN, null, null);
  }
}
