package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.KeyPairs.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.crypto.GenerateCertificateKeyPair.CertificateGeneration;
import dev.sluice.application.crypto.GenerateCertificateKeyPair.Command;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import org.junit.jupiter.api.Test;

class GenerateCertificateKeyPairTest {

  private static final Problem TAKEN =
      new Problem("common_name", "unique", "This field must be unique.");

  private static final Shape<CertificateGeneration> WANTED = Shape.of(CertificateGeneration.class);

  private final KeyPairs pairs = new KeyPairs();
  private final Caller caller = pairs.caller();

  @Test
  void keepsWhatWasMade() {
    KeyPairSummary made = pairs.generate(pairs.labelled).generate(command(" example.org "));

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
    GenerateCertificateKeyPair generate = pairs.generate(never);

    assertThat(problems(() -> generate.generate(command("taken")))).containsExactly(TAKEN);
  }

  @Test
  void refusesANameThatWasTakenWhileItMadeTheKey() {
    CertificateGenerator slow =
        request -> {
          pairs.created("taken", "a");
          return pairs.labelled.generate(request);
        };
    GenerateCertificateKeyPair generate = pairs.generate(slow);

    assertThat(problems(() -> generate.generate(command("taken")))).containsExactly(TAKEN);
  }

  @Test
  void refusesWhatBreaksARule() {
    var wrong =
        command(new CertificateGeneration("x".repeat(501), "straße.de", -1, KeyAlgorithm.RSA));

    assertThat(problems(() -> pairs.generate(pairs.labelled).generate(wrong)))
        .extracting(Problem::field)
        .containsExactly("common_name", "subject_alt_name", "validity_days");
  }

  @Test
  void makesThePairOfEveryServerWhereItIsMissing() {
    var install =
        new InstallSelfSignedPairService(pairs.generation(pairs.labelled), pairs.unitOfWork);

    assertThat(install.install()).isTrue();
    assertThat(install.install()).isFalse();
    assertThat(pairs.stored.has(new PairName("authentik Self-signed Certificate"))).isTrue();
  }

  @Test
  void recordsThatItMadeOneForWhoeverMay() {
    pairs.generate(pairs.labelled).generate(command("recorded"));

    assertThat(pairs.ports.events().list())
        .hasOnlyElementsOfType(AuditEvent.ModelCreated.class)
        .hasSize(1);
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            pairs
                .generate(pairs.labelled)
                .generate(new Command(Caller.STRANGER, KeyPairs.client(), sent("strange"))));
  }

  @Test
  void tellsNothingAboutWhatWasSentToThoseWhoMayNot() {
    var nonsense = new Command(Caller.STRANGER, KeyPairs.client(), Value.Fields.NONE);

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> pairs.generate(pairs.labelled).generate(nonsense));
  }

  private Command command(String name) {
    return new Command(caller, KeyPairs.client(), sent(name));
  }

  private Command command(CertificateGeneration wanted) {
    return new Command(caller, KeyPairs.client(), WANTED.write(wanted));
  }

  private static Value.Fields sent(String name) {
    return WANTED.write(new CertificateGeneration(name, "a.de", 30, KeyAlgorithm.ED448));
  }
}
