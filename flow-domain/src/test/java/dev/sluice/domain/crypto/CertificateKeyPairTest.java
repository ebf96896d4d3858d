package dev.sluice.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificateKeyPairTest {

  private static final PairName NAME = new PairName("name");
  private static final CertificateChain CERTIFICATE =
      new CertificateChain("certificate", new CertificateFacts(null, null, null, null, null));
  private static final CertificateKeyPair PAIR =
      CertificateKeyPair.made(
          new CertificateKeyPairId(new UUID(0, 1)), NAME, CERTIFICATE, "very private");

  @Test
  void identifiesItsKeyByTheText() {
    assertThat(PrivateKeyText.of("a").keyId())
        .isEqualTo(
            "H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK_"
                + "CNVgJSql50IQVG82n7u86MEs_HlXsmUv6adQ");
  }

  @Test
  void keepsTheIdentifierOfAKeyWhoseTextStays() {
    var old =
        new CertificateKeyPair(
            PAIR.id(), NAME, CERTIFICATE, new PrivateKeyText("very private", "md5"), null, 7);

    assertThat(old.changed(new PairName("other"), CERTIFICATE, "very private").key())
        .isEqualTo(old.key());
    assertThat(old.changed(NAME, CERTIFICATE, "another").key())
        .isEqualTo(PrivateKeyText.of("another"));
    assertThat(old.changed(NAME, CERTIFICATE, null).key()).isNull();
  }

  @Test
  void neverPrintsTheKey() {
    assertThat(PAIR.toString()).doesNotContain("very private");
    assertThat(PAIR.summary().toString()).doesNotContain("very private");
    assertThat(PAIR.summary().privateKeyAvailable()).isTrue();
  }
}
