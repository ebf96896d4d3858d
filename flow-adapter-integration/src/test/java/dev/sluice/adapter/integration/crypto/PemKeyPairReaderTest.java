package dev.sluice.adapter.integration.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.KeyPairReader.Reading;
import dev.sluice.application.port.KeyPairReader.Reading.Accepted;
import dev.sluice.application.port.KeyPairReader.Reading.Refused;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateFacts;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeyPairReaderTest {

  private static final Problem NO_CERTIFICATE =
      Problem.invalid("certificate_data", "Unable to load certificate.");
  private static final Problem NO_KEY =
      Problem.invalid("key_data", "Unable to load private key (possibly encrypted?).");
  private static final Problem FOREIGN_KEY =
      Problem.invalid("key_data", "The private key does not belong to the certificate.");

  private final PemKeyPairReader reader = new PemKeyPairReader();

  @Test
  void saysWhatOpensslSays() {
    String pem = Pem.named("rsa");

    assertThat(reader.read(pem, null))
        .isEqualTo(
            new Accepted(
                new CertificateChain(
                    pem,
                    new CertificateFacts(
                        "1f:78:cf:ad:a4:47:e8:9a:be:14:18:f0:fc:d7:60:24:bb:1e:a6:d4:18:09:38:76:8d:64:67:8e:a8:29:75:d4",
                        "89:ee:90:9f:aa:b3:ee:b2:cf:69:2c:5e:a3:ea:e7:5d:eb:64:c3:c6",
                        Instant.parse("2126-10-29T20:53:24Z"),
                        "CN=rsa.example.org,O=Example\\, Inc.,C=DE",
                        KeyType.RSA))));
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, rsa-key, RSA",
    "rsa, rsa-pkcs1-key, RSA",
    "pss, pss-key, RSA",
    "ec, ec-key, EC",
    "k1, k1-key, EC",
    "dsa, dsa-key, DSA",
    "dsa, dsa-pkcs8-key, DSA",
    "ed25519, ed25519-key, ED25519",
    "ed448, ed448-key, ED448"
  })
  void acceptsAKeyThatBelongsToTheCertificate(String certificate, String key, KeyType type) {
    assertThat(facts(reader.read(Pem.named(certificate), Pem.named(key))).keyType())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, ec-key",
    "rsa, pss-key",
    "ec, rsa-key",
    "ec, k1-key",
    "dsa, rsa-key",
    "ed25519, ed448-key"
  })
  void refusesAKeyOfAnotherCertificate(String certificate, String key) {
    assertThat(problems(Pem.named(certificate), Pem.named(key))).containsExactly(FOREIGN_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rsa-encrypted-key",
        "rsa-pkcs1-encrypted-key",
        "x25519-key",
        "explicit-key",
        "rsa"
      })
  void refusesAKeyThatIsEncryptedOrNone(String key) {
    assertThat(problems(Pem.named("rsa"), Pem.named(key))).containsExactly(NO_KEY);
  }

  @Test
  void tellsWhatIsWrongWithEither() {
    assertThat(problems("no certificate", "no key")).containsExactly(NO_CERTIFICATE, NO_KEY);
    assertThat(problems("no certificate", Pem.named("rsa-key"))).containsExactly(NO_CERTIFICATE);
  }

  @Test
  void readsKeysWithForeignLineBreaksAndSpaceAroundLines() {
    String key =
        Pem.named("rsa-key")
            .lines()
            .map(line -> "  \t" + line + " ")
            .collect(Collectors.joining("\r\n"));

    assertThat(facts(reader.read(Pem.named("rsa"), key)).keyType()).isEqualTo(KeyType.RSA);
  }

  @Test
  void keepsAChainAsItIsAndSpeaksOfTheFirst() {
    String chain = "leaf:\r\n" + Pem.named("ec") + "\n\nissuer:\n" + Pem.named("rsa") + "end";

    assertThat(reader.read(chain, Pem.named("ec-key")))
        .isInstanceOfSatisfying(
            Accepted.class,
            readable -> {
              assertThat(readable.certificate().pem()).isEqualTo(chain);
              assertThat(readable.certificate().facts().subject()).isEqualTo("CN=ec.example.org");
            });
    assertThat(problems(chain, Pem.named("rsa-key"))).containsExactly(FOREIGN_KEY);
  }

  @Test
  void refusesAChainOfWhichAPartCannotBeRead() {
    String second = Pem.named("ec").replace("MII", "XXX").replace("MIIB", "XXXX");

    assertThat(problems(Pem.named("rsa") + "-----BEGIN CERTIFICATE-----\n", null))
        .containsExactly(NO_CERTIFICATE);
    assertThat(problems(Pem.named("rsa") + second, null)).containsExactly(NO_CERTIFICATE);
  }

  @Test
  void keepsNoPrivateKeyAmongCertificates() {
    assertThat(problems(Pem.named("rsa") + Pem.named("rsa-key"), null))
        .containsExactly(
            Problem.invalid("certificate_data", "The certificate must not contain a private key."));
  }

  @Test
  void refusesAKeyWhoseNumbersDoNotBelongTogether() {
    String other = Pem.named("rsa-pkcs1-key");
    List<String> lines = other.lines().toList();
    String broken =
        lines.stream()
            .map(line -> line.equals(lines.get(10)) ? new StringBuilder(line).reverse() : line)
            .map(CharSequence::toString)
            .collect(Collectors.joining("\n"));

    assertThat(problems(Pem.named("rsa"), broken)).containsExactly(NO_KEY);
  }

  private List<Problem> problems(String certificate, @Nullable String key) {
    return ((Refused) reader.read(certificate, key)).problems();
  }

  private static CertificateFacts facts(Reading reading) {
    return ((Accepted) reading).certificate().facts();
  }
}
