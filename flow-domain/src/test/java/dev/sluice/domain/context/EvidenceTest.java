package dev.sluice.domain.context;

import static dev.sluice.domain.context.Subjects.ADA_ID;
import static dev.sluice.domain.context.Subjects.BOB_ID;
import static dev.sluice.domain.context.Subjects.password;
import static dev.sluice.domain.context.Subjects.totp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void neverAddsUpOverTwoPeople() {
    Evidence both = Evidence.NONE.and(password(ADA_ID, NOW)).and(totp(BOB_ID, NOW));

    assertThat(both.factors(ADA_ID)).containsExactly(FactorClass.KNOWS);
    assertThat(both.factors(BOB_ID)).containsExactly(FactorClass.HAS);
    assertThat(both.about(ADA_ID)).isEqualTo(Evidence.NONE.and(password(ADA_ID, NOW)));
  }

  @Test
  void addsUpDifferentFactorsOfOnePerson() {
    Evidence two = Evidence.NONE.and(password(ADA_ID, NOW)).and(totp(ADA_ID, NOW));

    assertThat(two.factors(ADA_ID)).containsExactly(FactorClass.KNOWS, FactorClass.HAS);
  }

  @Test
  void countsOneFactorOnceHoweverOftenItIsProven() {
    Proof mail = new Proof(ADA_ID, EvidenceKind.MAIL_CODE, Set.of(FactorClass.HAS), null, NOW);

    assertThat(Evidence.NONE.and(mail).and(totp(ADA_ID, NOW)).and(mail).factors(ADA_ID))
        .containsExactly(FactorClass.HAS);
  }

  @Test
  void knowsWhetherSomethingWasLatelyProvenByADevice() {
    Proof device =
        new Proof(ADA_ID, EvidenceKind.TOTP, Set.of(FactorClass.HAS), null, NOW, "totpdevice/1");
    Evidence evidence = Evidence.NONE.and(device).and(password(BOB_ID, NOW));

    assertThat(evidence.isByDeviceSince(ADA_ID, NOW)).isTrue();
    assertThat(evidence.isByDeviceSince(ADA_ID, NOW.plusMillis(1))).isFalse();
    assertThat(evidence.isByDeviceSince(BOB_ID, NOW)).isFalse();
  }

  @Test
  void speaksOnlyForWhomSomethingWasProven() {
    Evidence evidence = Evidence.NONE.and(password(ADA_ID, NOW));

    assertThat(evidence.speaksFor(ADA_ID)).isTrue();
    assertThat(evidence.speaksFor(BOB_ID)).isFalse();
    assertThat(Evidence.NONE.speaksFor(ADA_ID)).isFalse();
  }

  @Test
  void speaksForACreatedAccountThoughNoFactorWasProven() {
    Evidence created =
        Evidence.NONE.and(new Proof(ADA_ID, EvidenceKind.CREATED, Set.of(), null, NOW));

    assertThat(created.speaksFor(ADA_ID)).isTrue();
    assertThat(created.factors(ADA_ID)).isEmpty();
  }

  @Test
  void findsTheLatestOfAKindWhateverTheOrder() {
    Proof old = password(ADA_ID, NOW.minusSeconds(9));
    Proof recent = password(ADA_ID, NOW);
    Proof ofBob = password(BOB_ID, NOW.plusSeconds(9));

    assertThat(new Evidence(List.of(recent, old, ofBob)).findLatest(ADA_ID, EvidenceKind.PASSWORD))
        .contains(recent);
    assertThat(new Evidence(List.of(old, recent, ofBob)).findLatest(ADA_ID, EvidenceKind.PASSWORD))
        .contains(recent);
    assertThat(new Evidence(List.of(old)).findLatest(ADA_ID, EvidenceKind.TOTP)).isEmpty();
  }

  @Test
  void forgetsWhatIsOlderThanAMoment() {
    Proof old = password(ADA_ID, NOW.minusSeconds(61));
    Proof late = totp(ADA_ID, NOW.minusSeconds(60));

    Evidence since = Evidence.NONE.and(late).and(old).since(NOW.minusSeconds(60));

    assertThat(since.proofs()).containsExactly(late);
  }

  @Test
  void keepsTheLatestOfWhatSaysTheSame() {
    Proof first = totp(ADA_ID, NOW);
    Proof later = totp(ADA_ID, NOW.plusSeconds(30));
    Proof password = password(ADA_ID, NOW);
    Proof ofBob = totp(BOB_ID, NOW);

    assertThat(new Evidence(List.of(first, password, later, ofBob)).latest().proofs())
        .containsExactlyInAnyOrder(later, password, ofBob);
    assertThat(new Evidence(List.of(later, first)).latest().proofs()).containsExactly(later);
  }

  @Test
  void tellsProofsOfTwoDevicesApart() {
    var app = new Proof(ADA_ID, EvidenceKind.TOTP, Set.of(FactorClass.HAS), null, NOW, "app/1");
    var other = new Proof(ADA_ID, EvidenceKind.TOTP, Set.of(FactorClass.HAS), null, NOW, "app/2");

    assertThat(new Evidence(List.of(app, other)).latest().proofs()).containsExactly(app, other);
  }

  @Test
  void takesOverFromAnotherLedgerWhatItDoesNotHold() {
    Evidence first = Evidence.NONE.and(password(ADA_ID, NOW));
    Evidence second = first.and(totp(ADA_ID, NOW));

    assertThat(first.and(second)).isEqualTo(second);
    assertThat(second.and(first)).isEqualTo(second);
  }

  @Test
  void neverChanges() {
    var proofs = new ArrayList<>(List.of(password(ADA_ID, NOW)));
    var factors = new HashSet<>(Set.of(FactorClass.KNOWS));
    var evidence = new Evidence(proofs);
    var proof = new Proof(ADA_ID, EvidenceKind.PASSWORD, factors, null, NOW);

    proofs.clear();
    factors.clear();

    assertThat(evidence.proofs()).hasSize(1);
    assertThat(proof.factors()).containsExactly(FactorClass.KNOWS);
  }
}
