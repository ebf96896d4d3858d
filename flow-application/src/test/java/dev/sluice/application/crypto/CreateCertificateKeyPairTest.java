package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.KeyPairs.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.shared.Problem;
import org.junit.jupiter.api.Test;

class CreateCertificateKeyPairTest {

  private final KeyPairs pairs = new KeyPairs();

  @Test
  void keepsTheTextsAsTheyAre() {
    KeyPairSummary created = pairs.create(" mine ", "certificate \r\n a", "key \r\n a");

    CertificateKeyPair kept = pairs.stored.find(created.id()).orElseThrow();
    assertThat(kept.certificate().pem()).isEqualTo("certificate \r\n a");
    assertThat(kept.keyPem()).isEqualTo("key \r\n a");
    assertThat(kept.summary()).isEqualTo(created);
    assertThat(created.name().value()).isEqualTo("mine");
    assertThat(created.privateKeyAvailable()).isTrue();
  }

  @Test
  void takesABlankKeyForNone() {
    assertThat(pairs.create("blank", "certificate a", " \n").privateKeyAvailable()).isFalse();
    assertThat(pairs.create("absent", "certificate a", null).privateKeyAvailable()).isFalse();
  }

  @Test
  void tellsEverythingThatIsWrong() {
    assertThat(problems(() -> pairs.create(" ", "nothing", "nothing")))
        .extracting(Problem::field)
        .containsExactly("name", "certificate_data", "key_data");
    assertThat(problems(() -> pairs.create("a", "certificate a", "key b")))
        .containsExactly(Problem.invalid("key_data", "Foreign key."));
  }

  @Test
  void readsNothingThatIsTooLongOrCannotBeStored() {
    assertThat(problems(() -> pairs.create("a", "certificate a".repeat(20_000), "key a\0")))
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("certificate_data", "max_length"),
            tuple("key_data", "null_characters_not_allowed"));
    assertThat(problems(() -> pairs.create("", " ", "key".repeat(20_000))))
        .extracting(Problem::code)
        .containsExactly("blank", "blank", "max_length");
    assertThat(pairs.labelled.readings()).isZero();
  }

  @Test
  void refusesATakenName() {
    pairs.created("taken", "a");

    assertThat(problems(() -> pairs.created("taken", "b")))
        .containsExactly(new Problem("name", "unique", "This field must be unique."));
  }

  @Test
  void neverPrintsAKey() {
    assertThat(new SubmittedPair("a", "b", "secret").toString()).doesNotContain("secret");
  }
}
