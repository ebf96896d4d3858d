package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.CertificateBaseAttestationStatement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The certificate by which the maker of an authenticator vouches for it.
 *
 * @param pem the certificate
 * @param fingerprint its SHA-256
 */
record AttestationCertificate(String pem, String fingerprint) {

  private static final int LINE = 64;
  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

  static Optional<AttestationCertificate> find(AttestationStatement statement) {
    List<X509Certificate> path =
        statement instanceof CertificateBaseAttestationStatement certified
            ? certified.getX5c()
            : null;
    return path == null || path.isEmpty() ? Optional.empty() : Optional.of(of(path.getFirst()));
  }

  private static AttestationCertificate of(X509Certificate certificate) {
    try {
      byte[] encoded = certificate.getEncoded();
      byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
      String body = Base64.getMimeEncoder(LINE, line).encodeToString(encoded);
      return new AttestationCertificate(
          "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
          PAIRS.formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("the certificate cannot be read", unreadable);
    }
  }
}
