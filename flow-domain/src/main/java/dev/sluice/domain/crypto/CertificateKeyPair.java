package dev.sluice.domain.crypto;

import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and, where it is there, the private key that belongs to it.
 *
 * @param id identifies it
 * @param name unique among all pairs
 * @param certificate with those that vouch for it
 * @param key the private key, or null
 * @param managed what made it and keeps it, or null where somebody did
 * @param version counts the changes, for optimistic locking
 */
public record CertificateKeyPair(
    CertificateKeyPairId id,
    PairName name,
    CertificateChain certificate,
    @Nullable PrivateKeyText key,
    @Nullable String managed,
    long version) {

  /** The model of pairs. */
  public static final ModelName MODEL = ModelName.of("authentik_crypto.certificatekeypair");

  /** What manages the pair that nobody sees. */
  public static final String HIDDEN = "goauthentik.io/crypto/jwt-managed";

  /** A pair that somebody made. */
  public static CertificateKeyPair made(
      CertificateKeyPairId id,
      PairName name,
      CertificateChain certificate,
      @Nullable String keyPem) {
    var keyless = new CertificateKeyPair(id, name, certificate, null, null, 0);
    return keyless.changed(name, certificate, keyPem);
  }

  /** This pair with other contents; the key keeps its identifier while its text is the same. */
  public CertificateKeyPair changed(
      PairName newName, CertificateChain newCertificate, @Nullable String keyPem) {
    return new CertificateKeyPair(id, newName, newCertificate, keyOf(keyPem), managed, version);
  }

  /** This pair, as it is after it was written once more. */
  public CertificateKeyPair next() {
    return new CertificateKeyPair(id, name, certificate, key, managed, version + 1);
  }

  /** The text of the private key, or nothing. */
  public @Nullable String keyPem() {
    return key == null ? null : key.pem();
  }

  /** This pair as an object that permissions can be about. */
  public ObjectKey objectKey() {
    return keyOf(id);
  }

  /** A pair as an object that permissions can be about. */
  public static ObjectKey keyOf(CertificateKeyPairId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }

  /** What may be shown of it. */
  public KeyPairSummary summary() {
    return new KeyPairSummary(id, name, certificate.facts(), key != null, managed, version);
  }

  private @Nullable PrivateKeyText keyOf(@Nullable String pem) {
    if (pem == null) {
      return null;
    }
    return key != null && key.pem().equals(pem) ? key : PrivateKeyText.of(pem);
  }
}
