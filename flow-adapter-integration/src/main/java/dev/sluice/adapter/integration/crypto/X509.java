package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.CertificateFacts;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** Reads what certificates say. */
final class X509 {

  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

  private X509() {}

  /** Reads something that may be there and still make no sense. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  /**
   * A certificate.
   *
   * @throws IOException if it is none, or throws something else at random
   */
  static Certificate parse(byte[] encoded) throws IOException {
    Certificate certificate = Certificate.getInstance(ASN1Primitive.fromByteArray(encoded));
    if (certificate == null) {
      throw new IOException("nothing at all");
    }
    return certificate;
  }

  static CertificateFacts facts(byte[] encoded, Certificate certificate) {
    return new CertificateFacts(
        fingerprint("SHA-256", encoded),
        fingerprint("SHA-1", encoded),
        readable(() -> certificate.getEndDate().getDate().toInstant()),
        readable(() -> subject(certificate)),
        readable(() -> PublicKeys.identify(certificate.getSubjectPublicKeyInfo()).type()));
  }

  /** What is malformed throws at random in the reading of it, and is as good as absent. */
  static <T> @Nullable T readable(Part<T> part) {
    try {
      return part.read();
    } catch (IOException | RuntimeException malformed) {
      return null;
    }
  }

  private static String subject(Certificate certificate) throws IOException {
    return new X500Principal(certificate.getSubject().getEncoded()).getName(X500Principal.RFC2253);
  }

  private static String fingerprint(String algorithm, byte[] encoded) {
    try {
      return PAIRS.formatHex(MessageDigest.getInstance(algorithm).digest(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no " + algorithm, e);
    }
  }
}
