package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.KeyPairs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.crypto.GenerateCertificateKeyPair.Command;
import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.shared.Problem;
import org.junit.jupiter.api.Test;

class GenerateCertificateKeyPairTest {

  private static final Problem TAKEN =
      new Problem("common_name", "unique", "This field must be unique.");

  private final KeyPairs pairs = new KeyPairs();

  @Test
  void keepsWhatWasMade() {
    KeyPairSummary made = pairs.generate().generate(command(" example.org "));

    assertThat(pairs.stored.find(made.id()))
        .hasValueSatisfying(pair -> {
          assertThat(pair.name()).isEqualTo(new PairName("example.org"));
          assertThat(pair.certificate().pem()).isEqualTo("certificate ED448 example.org");
          assertThat(pair.keyPem()).isEqualTo("key ED448 example.org");
        });
  }

  @Test
  void refusesATakenNameBeforeItMakesAKey() {
    pairs.created("taken", "a");
    CertificateGenerator never =
        request -> {
          throw new AssertionError("made a key for nothing");
        };
    var generate =
        new GenerateCertificateKeyPairService(pairs.stored, never, pairs.unitOfWork, pairs.ids);

    assertThat(problems(() -> generate.generate(command("taken")))).containsExactly(TAKEN);
  }

  @Test
  void refusesANameThatWasTakenWhileItMadeTheKey() {
    CertificateGenerator slow =
        request -> {
          pairs.created("taken", "a");
          return pairs.labelled.generate(request);
        };
    var generate =
        new GenerateCertificateKeyPairService(pairs.stored, slow, pairs.unitOfWork, pairs.ids);

    assertThat(problems(() -> generate.generate(command("taken")))).containsExactly(TAKEN);
  }

  @Test
  void refusesWhatBreaksARule() {
    var wrong = new Command("", "straße.de", -1, KeyAlgorithm.RSA);

    assertThat(problems(() -> pairs.generate().generate(wrong)))
        .extracting(Problem::field)
        .containsExactly("common_name", "subject_alt_name", "validity_days");
  }

  @Test
  void makesThePairOfEveryServerWhereItIsMissing() {
    var install = new InstallSelfSignedPairService(pairs.stored, pairs.generate());

    assertThat(install.install()).isTrue();
    assertThat(install.install()).isFalse();
    assertThat(pairs.stored.has(new PairName("authentik Self-signed Certificate"))).isTrue();
  }

  private static Command command(String name) {
    return new Command(name, "a.de", 30, KeyAlgorithm.ED448);
  }
}
