package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.CertificateFacts;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pair as it is shown, without its texts. */
public record CertificateView(
    CertificateKeyPairId pk,
    String name,
    @Nullable String fingerprintSha256,
    @Nullable String fingerprintSha1,
    @Nullable Instant certExpiry,
    @Nullable String certSubject,
    boolean privateKeyAvailable,
    @Nullable KeyType keyType,
    String certificateDownloadUrl,
    String privateKeyDownloadUrl,
    @Nullable String managed) {

  /** What is shown of a pair. */
  public static CertificateView of(KeyPairSummary pair) {
    CertificateFacts facts = pair.facts();
    String address = "/api/v3/crypto/certificatekeypairs/" + pair.id().value() + "/";
    return new CertificateView(
        pair.id(),
        pair.name().value(),
        facts.fingerprintSha256(),
        facts.fingerprintSha1(),
        facts.expiry(),
        facts.subject(),
        pair.privateKeyAvailable(),
        facts.keyType(),
        address + "view_certificate/?download",
        address + "view_private_key/?download",
        pair.managed());
  }
}
