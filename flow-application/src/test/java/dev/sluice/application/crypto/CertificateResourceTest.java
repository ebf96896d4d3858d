package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.KeyPairs.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.shared.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CertificateResourceTest {

  private final KeyPairs pairs = new KeyPairs();

  @Nested
  class Added {

    @Test
    void keepsTheTextsAsTheyAre() {
      KeyPairSummary created = pairs.create(" mine ", "certificate \r\n a", "key \r\n a");

      CertificateKeyPair kept = pairs.stored.find(created.id()).orElseThrow();
      assertThat(kept.certificate().pem()).isEqualTo("certificate \r\n a");
      assertThat(kept.keyPem()).isEqualTo("key \r\n a");
      assertThat(created.name().value()).isEqualTo("mine");
      assertThat(created.privateKeyAvailable()).isTrue();
    }

    @Test
    void takesABlankKeyForNone() {
      assertThat(pairs.create("blank", "certificate a", " \n").privateKeyAvailable()).isFalse();
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
      assertThat(pairs.labelled.readings()).isZero();
    }

    @Test
    void refusesATakenName() {
      pairs.created("taken", "a");

      assertThat(problems(() -> pairs.created("taken", "b")))
          .containsExactly(new Problem("name", "unique", "This field must be unique."));
    }
  }

  @Nested
  class Changed {

    private final KeyPairSummary pair = pairs.create("mine", "certificate a\n", "key a\n");

    @Test
    void keepsTextsThatComeBackWithoutTheSpaceAroundThem() {
      CertificateKeyPair before = stored();

      change("other", "certificate a", "key a");

      assertThat(stored().name().value()).isEqualTo("other");
      assertThat(stored().certificate()).isEqualTo(before.certificate());
      assertThat(stored().key()).isEqualTo(before.key());
      assertThat(pairs.labelled.readings()).isOne();
    }

    @Test
    void removesTheKeyThatIsSentBlank() {
      change("mine", "certificate a", "");

      assertThat(stored().key()).isNull();
      assertThat(stored().certificate().pem()).isEqualTo("certificate a\n");
    }

    @Test
    void replacesBothTexts() {
      change("mine", "certificate b", "key b");

      assertThat(stored().certificate().facts().subject()).isEqualTo("CN=certificate b");
      assertThat(stored().keyPem()).isEqualTo("key b");
    }

    @Test
    void refusesACertificateThatTheKeyDoesNotBelongTo() {
      assertThat(problems(() -> change("mine", "certificate b", "key a")))
          .containsExactly(Problem.invalid("key_data", "Foreign key."));
    }

    @Test
    void refusesABlankOrTakenName() {
      pairs.created("taken", "b");

      assertThat(problems(() -> change(" ", "certificate a", "key a")))
          .extracting(Problem::code)
          .containsExactly("blank");
      assertThat(problems(() -> change("taken", "certificate a", "key a")))
          .containsExactly(new Problem("name", "unique", "This field must be unique."));
    }

    private void change(String name, String certificate, String key) {
      pairs.update(pair.id(), new CertificateAttributes(name, certificate, key));
    }

    private CertificateKeyPair stored() {
      return pairs.stored.find(pair.id()).orElseThrow();
    }
  }

  @Test
  void neverPrintsAKey() {
    var attributes = new CertificateAttributes("a", "b", "secret");

    assertThat(attributes.toString()).doesNotContain("secret");
    assertThat(attributes.submitted().toString()).doesNotContain("secret");
  }
}
