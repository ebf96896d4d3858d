package dev.sluice.application.crypto;

import static dev.sluice.application.crypto.ViewCertificateKeyPair.Part.CERTIFICATE;
import static dev.sluice.application.crypto.ViewCertificateKeyPair.Part.PRIVATE_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.crypto.ViewCertificateKeyPair.Part;
import dev.sluice.application.crypto.ViewCertificateKeyPair.Viewed;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.audit.AuditEvent.SecretViewed;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewCertificateKeyPairTest {

  private final KeyPairs pairs = new KeyPairs();
  private final Caller caller = pairs.caller();
  private final KeyPairSummary pair = pairs.created("mine", "a");

  @Test
  void handsOutTheTextsAndRecordsEach() {
    assertThat(view(PRIVATE_KEY)).isEqualTo(new Viewed(pair.name(), "key a"));
    assertThat(view(PRIVATE_KEY)).isEqualTo(new Viewed(pair.name(), "key a"));
    assertThat(view(CERTIFICATE)).isEqualTo(new Viewed(pair.name(), "certificate a"));

    assertThat(pairs.ports.events().list())
        .containsExactly(viewed("private_key"), viewed("private_key"), viewed("certificate"));
  }

  @Test
  void recordsEveryViewOfMany() {
    Stream.generate(() -> PRIVATE_KEY).limit(20).parallel().forEach(this::view);

    assertThat(pairs.ports.events().list()).hasSize(20);
  }

  @Test
  void recordsThatAMissingKeyWasViewed() {
    pairs.update(pair.id(), new CertificateAttributes("mine", "certificate a", ""));

    assertThat(view(PRIVATE_KEY).pem()).isEmpty();
    assertThat(pairs.ports.events().list()).containsExactly(viewed("private_key"));
  }

  @Test
  void tellsStrangersNothing() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(
            () -> pairs.view().view(Caller.STRANGER, pair.id(), CERTIFICATE, KeyPairs.client()));
  }

  @Test
  void findsNeitherUnknownNorHiddenPairs() {
    var hidden = new CertificateKeyPairId(new UUID(9, 9));
    CertificateKeyPair shown = pairs.stored.find(pair.id()).orElseThrow();
    pairs.stored.add(
        new CertificateKeyPair(
            hidden,
            new PairName("hidden"),
            shown.certificate(),
            shown.key(),
            CertificateKeyPair.HIDDEN,
            0));

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> pairs.view().view(caller, hidden, CERTIFICATE, KeyPairs.client()));
    assertThat(pairs.ports.events().list()).isEmpty();
  }

  @Test
  void neverPrintsATextThatItHandsOut() {
    assertThat(view(PRIVATE_KEY).toString()).doesNotContain("key a");
    assertThat(pairs.ports.events().list().toString()).doesNotContain("key a");
  }

  private Viewed view(Part part) {
    return pairs.view().view(caller, pair.id(), part, KeyPairs.client());
  }

  private SecretViewed viewed(String type) {
    return new SecretViewed(
        caller.user(),
        new ObjectKey(
                ModelName.of("authentik_crypto.certificatekeypair"), pair.id().value().toString())
            .named("mine"),
        type);
  }
}
