package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ReputationLimits;
import dev.sluice.application.port.Reputations;
import dev.sluice.application.port.Reputations.Deed;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

abstract class ReputationsContract {

  private final Storage storage;
  private final Reputations reputations;
  private final Subject somebody;
  private final String here = unique("here");

  ReputationsContract(Storage storage) {
    this.storage = storage;
    this.reputations = storage.reputations();
    UserId user = Fixtures.addedUser(storage);
    this.somebody = storage.users().find(user).orElseThrow().asSubject();
  }

  @Test
  void isNothingWhereNothingHappened() {
    assertThat(sum()).isZero();
  }

  @Test
  void losesAPointForWhatIsBad() {
    bad(2);

    assertThat(reputations.sum(here, null, NOW)).isEqualTo(-2);
    assertThat(reputations.sum(null, somebody, NOW)).isEqualTo(-2);
    assertThat(sum()).isEqualTo(-2);
  }

  @Test
  void gainsAPointForWhatIsGood() {
    good(2);

    assertThat(sum()).isEqualTo(2);
  }

  @Test
  void isWipedOutByWhatIsGood() {
    bad(3);
    good(1);

    assertThat(sum()).isZero();
    good(1);
    assertThat(sum()).isEqualTo(1);
  }

  @Test
  void staysWithinTheLimits() {
    bad(8);
    assertThat(sum()).isEqualTo(-5);

    good(9);
    assertThat(sum()).isEqualTo(5);
  }

  @Test
  void addsUpOverAddressesAndPeople() {
    Subject other = Subject.claiming(unique("other"));
    bad(1);
    record(other, here, false, NOW);
    record(somebody, unique("elsewhere"), false, NOW);

    assertThat(reputations.sum(here, null, NOW)).isEqualTo(-2);
    assertThat(reputations.sum(null, somebody, NOW)).isEqualTo(-2);
    assertThat(sum()).isEqualTo(-3);
    assertThat(reputations.sum(null, null, NOW)).isZero();
  }

  @Test
  void knowsAgainWhoIsNobody() {
    String typed = unique("Typed");
    record(Subject.claiming(typed), here, false, NOW);

    Subject again = Subject.claiming(typed.toUpperCase(Locale.ROOT));

    assertThat(reputations.sum(null, again, NOW)).isEqualTo(-1);
  }

  @Test
  void tellsNobodyFromSomebodyOfTheSameName() {
    record(Subject.claiming(somebody.username()), here, false, NOW);

    assertThat(reputations.sum(null, somebody, NOW)).isZero();
  }

  @Test
  void countsAnAddressThatIsNotKnownAsOne() {
    Subject other = Subject.claiming(unique("other"));
    long before = reputations.sum(Reputations.UNKNOWN_ADDRESS, null, NOW);
    record(other, "", false, NOW);

    assertThat(reputations.sum("", null, NOW)).isEqualTo(before - 1);
    assertThat(reputations.sum(Reputations.UNKNOWN_ADDRESS, null, NOW)).isEqualTo(before - 1);
  }

  @Test
  void isForgottenAfterAWhile() {
    Instant later = NOW.plus(ReputationLimits.DEFAULT.expiry());
    bad(4);

    assertThat(reputations.sum(here, somebody, later.minusMillis(1))).isEqualTo(-4);
    assertThat(reputations.sum(here, somebody, later)).isZero();
    record(somebody, here, false, later);
    assertThat(reputations.sum(here, somebody, later)).isEqualTo(-1);
  }

  @Test
  void isKeptAsLongAsSomethingHappens() {
    Instant later = NOW.plus(ReputationLimits.DEFAULT.expiry().dividedBy(2));
    good(6);
    record(somebody, here, true, later);

    assertThat(reputations.sum(here, somebody, NOW.plus(ReputationLimits.DEFAULT.expiry())))
        .isEqualTo(5);
  }

  private long sum() {
    return reputations.sum(here, somebody, NOW);
  }

  private void good(int times) {
    for (int i = 0; i < times; i++) {
      record(somebody, here, true, NOW);
    }
  }

  private void bad(int times) {
    for (int i = 0; i < times; i++) {
      record(somebody, here, false, NOW);
    }
  }

  private void record(Subject subject, String address, boolean good, Instant now) {
    Deed deed = new Deed(subject, address, Location.UNKNOWN, good, now);
    storage
        .unitOfWork()
        .perform(() -> {
          reputations.record(deed);
          return true;
        });
  }
}
