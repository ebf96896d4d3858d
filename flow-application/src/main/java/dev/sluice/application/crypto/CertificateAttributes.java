package dev.sluice.application.crypto;

import dev.sluice.application.shape.WriteOnly;
import dev.sluice.domain.crypto.CertificateKeyPair;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a pair.
 *
 * @param certificateData in PEM
 * @param keyData in PEM; blank for none
 */
record CertificateAttributes(
    String name, @WriteOnly String certificateData, @WriteOnly String keyData) {

  CertificateAttributes {
    keyData = Objects.requireNonNullElse(keyData, "");
  }

  static CertificateAttributes of(CertificateKeyPair pair) {
    return new CertificateAttributes(
        pair.name().value(),
        pair.certificate().pem(),
        Objects.requireNonNullElse(pair.keyPem(), ""));
  }

  /** A new pair as somebody wrote it. */
  SubmittedPair submitted() {
    return new SubmittedPair(name, certificateData, keyData);
  }

  /** A changed pair; the space around texts is lost on the way and does not count as a change. */
  SubmittedPair over(CertificateKeyPair pair) {
    return new SubmittedPair(
        name, kept(certificateData, pair.certificate().pem()), kept(keyData, pair.keyPem()));
  }

  private static String kept(String sent, @Nullable String stored) {
    return stored != null && sent.strip().equals(stored.strip()) ? stored : sent;
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "CertificateAttributes[" + name + "]";
  }
}
