package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.KeyPairs.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.crypto.UpdateCertificateKeyPair.Command;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateCertificateKeyPairTest {

  private final KeyPairs pairs = new KeyPairs();
  private final KeyPairSummary pair = pairs.created("mine", "a");

  @Test
  void keepsWhatIsNotSent() {
    CertificateKeyPair before = stored();

    KeyPairSummary renamed = pairs.update(change(" other ", null, null));

    assertThat(renamed.name().value()).isEqualTo("other");
    assertThat(renamed.version()).isOne();
    assertThat(stored().certificate()).isEqualTo(before.certificate());
    assertThat(stored().key()).isEqualTo(before.key());
    assertThat(pairs.labelled.readings()).isOne();
  }

  @Test
  void removesTheKeyThatIsSentBlank() {
    KeyPairSummary keyless = pairs.update(change(null, null, ""));

    assertThat(keyless.privateKeyAvailable()).isFalse();
    assertThat(stored().certificate().pem()).isEqualTo("certificate a");
  }

  @Test
  void replacesBothTexts() {
    pairs.update(change("mine", "certificate b", "key b"));

    assertThat(stored().certificate().facts().subject()).isEqualTo("CN=certificate b");
    assertThat(stored().keyPem()).isEqualTo("key b");
  }

  @Test
  void keepsTheIdentifierOfAKeyThatIsSentAgain() {
    pairs.update(change("mine", "certificate renewed a", "key a"));

    assertThat(stored().certificate().pem()).isEqualTo("certificate renewed a");
    assertThat(stored().key())
        .isEqualTo(
            CertificateKeyPair.made(pair.id(), pair.name(), stored().certificate(), "key a").key());
  }

  @Test
  void refusesACertificateThatTheStoredKeyDoesNotBelongTo() {
    assertThat(problems(() -> pairs.update(change(null, "certificate b", null))))
        .containsExactly(Problem.invalid("key_data", "Foreign key."));
    assertThat(pairs.update(change(null, "certificate b", "")).privateKeyAvailable()).isFalse();
  }

  @Test
  void refusesABlankOrTakenName() {
    pairs.created("taken", "b");

    assertThat(problems(() -> pairs.update(change(" ", null, null))))
        .extracting(Problem::code)
        .containsExactly("blank");
    assertThat(problems(() -> pairs.update(change("taken", null, null))))
        .containsExactly(new Problem("name", "unique", "This field must be unique."));
    assertThat(pairs.update(change("mine", null, null)).name().value()).isEqualTo("mine");
  }

  @Test
  void refusesAVersionThatIsNoMore() {
    pairs.update(new Command(pair.id(), 0L, "first", null, null));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> pairs.update(new Command(pair.id(), 0L, "second", null, null)));
    assertThat(pairs.update(change("third", null, null)).name().value()).isEqualTo("third");
  }

  @Test
  void findsNothingElse() {
    var unknown = new CertificateKeyPairId(new UUID(7, 7));

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> pairs.update(new Command(unknown, null, "a", null, null)));
  }

  @Test
  void neverPrintsAKey() {
    assertThat(change("a", "b", "secret").toString()).doesNotContain("secret");
  }

  private Command change(
      @Nullable String name, @Nullable String certificate, @Nullable String key) {
    return new Command(pair.id(), null, name, certificate, key);
  }

  private CertificateKeyPair stored() {
    return pairs.stored.find(pair.id()).orElseThrow();
  }
}
