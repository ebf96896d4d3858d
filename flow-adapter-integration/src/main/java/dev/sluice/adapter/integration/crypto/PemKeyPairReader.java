package dev.sluice.adapter.integration.crypto;

import dev.sluice.application.port.KeyPairReader;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.shared.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Reads pairs in PEM.
 *
 * <p>Certificates are taken for what their structure says: of which algorithm their keys and
 * signatures are need not be known to us.
 */
public final class PemKeyPairReader implements KeyPairReader {

  private static final String CERTIFICATE = "certificate_data";
  private static final String KEY = "key_data";

  private static final Problem NO_CERTIFICATE =
      Problem.invalid(CERTIFICATE, "Unable to load certificate.");
  private static final Problem KEY_IN_CERTIFICATE =
      Problem.invalid(CERTIFICATE, "The certificate must not contain a private key.");
  private static final Problem NO_KEY =
      Problem.invalid(KEY, "Unable to load private key (possibly encrypted?).");
  private static final Problem FOREIGN_KEY =
      Problem.invalid(KEY, "The private key does not belong to the certificate.");

  /** What a text of certificates begins with. */
  private record First(CertificateChain chain, @Nullable KeyIdentity key) {}

  @Override
  public Reading read(String certificate, @Nullable String key) {
    var problems = new ArrayList<Problem>();
    First first = X509.readable(() -> first(certificate));
    if (first == null) {
      problems.add(holdsPrivateKey(certificate) ? KEY_IN_CERTIFICATE : NO_CERTIFICATE);
    }
    if (key != null) {
      problems.addAll(problems(key, first));
    }
    return first == null || !problems.isEmpty()
        ? new Reading.Refused(problems)
        : new Reading.Accepted(first.chain());
  }

  private static First first(String text) throws IOException {
    List<PemBlock> blocks = PemBlock.list(text);
    if (blocks.stream().anyMatch(PemBlock::isPrivateKey)) {
      throw new IOException("a private key where everybody sees it");
    }
    First first = null;
    for (PemBlock block : blocks.stream().filter(PemBlock::isCertificate).toList()) {
      byte[] contents = block.contents();
      Certificate certificate = X509.parse(contents);
      first = first == null ? first(text, contents, certificate) : first;
    }
    if (first == null) {
      throw new IOException("no certificate");
    }
    return first;
  }

  private static First first(String text, byte[] contents, Certificate certificate) {
    return new First(
        new CertificateChain(text, X509.facts(contents, certificate)),
        X509.readable(() -> PublicKeys.identify(certificate.getSubjectPublicKeyInfo())));
  }

  private static List<Problem> problems(String text, @Nullable First first) {
    KeyIdentity key = X509.readable(() -> key(text));
    if (key == null) {
      return List.of(NO_KEY);
    }
    return first == null || key.equals(first.key()) ? List.of() : List.of(FOREIGN_KEY);
  }

  /** The first one, as other programs do; OpenSSL writes the parameters of a curve before it. */
  private static KeyIdentity key(String text) throws IOException {
    PemBlock block =
        PemBlock.list(text).stream()
            .filter(PemBlock::isPrivateKey)
            .findFirst()
            .orElseThrow(() -> new IOException("no key"));
    return PrivateKeys.identify(block);
  }

  /** Certificates are shown to more people than keys are. */
  private static boolean holdsPrivateKey(String text) {
    return text.contains("PRIVATE KEY-----");
  }
}
