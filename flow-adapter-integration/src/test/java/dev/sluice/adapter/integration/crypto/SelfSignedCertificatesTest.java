package dev.sluice.adapter.integration.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.integration.password.Transactions;
import dev.sluice.application.port.CertificateGenerator.Generated;
import dev.sluice.application.port.KeyPairReader.Reading;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.KeyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfSignedCertificatesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.5Z");

  private final SelfSignedCertificates certificates =
      new SelfSignedCertificates(() -> NOW, Transactions.NONE, 1);

  @ParameterizedTest
  @CsvSource({
    "ECDSA, EC, SHA256withECDSA, BEGIN EC PRIVATE KEY",
    "ED25519, ED25519, Ed25519, BEGIN PRIVATE KEY",
    "ED448, ED448, Ed448, BEGIN PRIVATE KEY"
  })
  void makesPairsThatOthersCanRead(
      KeyAlgorithm algorithm, KeyType type, String signatures, String keyForm)
      throws GeneralSecurityException {
    Generated made = certificates.generate(request("example", "", algorithm));

    assertThatOthersRead(made, type, signatures, keyForm);
  }

  /** With a shorter key than servers make, which would take seconds. */
  @Test
  void makesRsaPairsThatOthersCanRead() throws GeneralSecurityException, IOException {
    SigningKind kind = SigningKind.rsa(2048);
    KeyPair keys = kind.newKeys();

    var certificate =
        new SelfSignedCertificate(request("example", "", KeyAlgorithm.RSA), NOW).signed(kind, keys);

    assertThatOthersRead(
        new Generated(certificate, KeyPem.of(keys)),
        KeyType.RSA,
        "SHA256withRSA",
        "BEGIN RSA PRIVATE KEY");
  }

  @Test
  void makesRsaKeysOf4096Bits() {
    assertThat(SigningKind.of(KeyAlgorithm.RSA).parameters())
        .isInstanceOfSatisfying(
            RSAKeyGenParameterSpec.class,
            parameters -> {
              assertThat(parameters.getKeysize()).isEqualTo(4096);
              assertThat(parameters.getPublicExponent()).isEqualTo(65_537);
            });
  }

  private static void assertThatOthersRead(
      Generated made, KeyType type, String signatures, String keyForm)
      throws GeneralSecurityException {
    X509Certificate certificate = parsed(made);
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSigAlgName()).isEqualToIgnoringCase(signatures);
    assertThat(made.key()).contains(keyForm).doesNotContain("\r");
    assertThat(made.certificate().facts().keyType()).isEqualTo(type);
    assertThat(new PemKeyPairReader().read(made.certificate().pem(), made.key()))
        .isEqualTo(new Reading.Accepted(made.certificate()));
  }

  @Test
  void saysWhoseTheyAreAndHowLong() throws GeneralSecurityException {
    X509Certificate certificate = parsed(generated("#Müller \\, \"x\"" + "y".repeat(80), ""));

    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo(
            "OU=Self-signed,O=authentik,CN=\\#Müller \\\\\\, \\\"x\\\"" + "y".repeat(64 - 14));
    assertThat(certificate.getIssuerX500Principal().getName()).startsWith("CN=authentik 20");
    assertThat(certificate.getNotBefore())
        .isEqualTo(Date.from(Instant.parse("2026-11-21T10:00:00Z")));
    assertThat(certificate.getNotAfter())
        .isEqualTo(Date.from(Instant.parse("2126-10-29T10:00:00Z")));
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getKeyUsage()).isNull();
    assertThat(certificate.getCriticalExtensionOIDs()).isNullOrEmpty();
  }

  @Test
  void namesHostsAndAddresses() throws GeneralSecurityException {
    X509Certificate certificate = parsed(generated("a", "*.a.de, 192.0.2.7, 2001:db8::1"));

    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(Object::toString)
        .containsExactly("[2, *.a.de]", "[7, 192.0.2.7]", "[7, 2001:db8:0:0:0:0:0:1]");
    assertThat(certificate.getCriticalExtensionOIDs()).containsExactly("2.5.29.17");
  }

  @Test
  void makesNoTwoAlike() throws GeneralSecurityException {
    Generated first = generated("a", "");
    Generated second = generated("a", "");

    assertThat(first.key()).isNotEqualTo(second.key());
    assertThat(parsed(first).getSerialNumber())
        .isPositive()
        .isNotEqualTo(parsed(second).getSerialNumber());
    assertThat(parsed(first).getSerialNumber().bitLength()).isBetween(64, 128);
  }

  @Test
  void neverPrintsAKey() {
    Generated made = generated("a", "");

    assertThat(made.toString()).doesNotContain(made.key().lines().toList().get(1));
  }

  @Test
  void makesThemInParallel() {
    List<Generated> made =
        Stream.generate(() -> "a").limit(8).parallel().map(name -> generated(name, "")).toList();

    assertThat(made).extracting(Generated::key).doesNotHaveDuplicates();
  }

  @Test
  void holdsNoTransaction() {
    var within = new SelfSignedCertificates(() -> NOW, Transactions.OPEN, 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> within.generate(request("a", "", KeyAlgorithm.ED25519)));
  }

  private Generated generated(String name, String altNames) {
    return certificates.generate(request(name, altNames, KeyAlgorithm.ED25519));
  }

  private static CertificateRequest request(String name, String altNames, KeyAlgorithm algorithm) {
    return CertificateRequest.of(name, altNames, 36_500, algorithm);
  }

  private static X509Certificate parsed(Generated made) throws GeneralSecurityException {
    byte[] pem = made.certificate().pem().getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }
}
