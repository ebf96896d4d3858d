package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AttemptLimits;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claim;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.Attempts.Scope;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Attempts} counts apart, and over what. */
abstract class AttemptAxesContract {

  private static final int LIMIT = 3;
  private static final int PER_ADDRESS = AttemptLimits.DEFAULT.perAddress();

  private final Storage storage;
  private final Attempts attempts;
  private final String identifier = unique("somebody");
  private final String here = address();
  private final String elsewhere = address();

  AttemptAxesContract(Storage storage) {
    this.storage = storage;
    this.attempts = storage.attempts();
  }

  @ParameterizedTest
  @EnumSource
  void countsEachPurposeApart(Purpose purpose) {
    Claimant claimant = claimant(identifier, here, null);
    for (Purpose other : Purpose.values()) {
      if (other != purpose) {
        fail(other, claimant, LIMIT);
      }
    }

    assertThat(claim(purpose, claimant, NOW).failures()).isEqualTo(1);
    assertThat(attempts.count(purpose, Scope.HERE, claimant, NOW)).isEqualTo(1);
    assertThat(attempts.count(purpose, Scope.ADDRESS, claimant, NOW)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void letsANetworkWaitThatFailedWithMany(Purpose purpose) {
    Instant last = stuff(purpose, PER_ADDRESS);

    Claimant next = claimant(unique("next"), here, null);

    assertThat(claim(purpose, next, last)).isEqualTo(new Claim(false, 0, false, null));
    assertThat(claim(purpose, next, last.plusSeconds(1)).granted()).isTrue();
    assertThat(claim(purpose, claimant(unique("next"), elsewhere, null), last).granted()).isTrue();
  }

  @Test
  void letsANetworkWaitLongerEachTime() {
    Instant last = stuff(Purpose.PASSWORD, PER_ADDRESS);

    for (int wait = 1; wait <= 4; wait *= 2) {
      Claimant next = claimant(unique("next"), here, null);
      assertThat(claim(Purpose.PASSWORD, next, last.plusSeconds(wait).minusMillis(1)).granted())
          .isFalse();
      last = last.plusSeconds(wait);
      assertThat(claim(Purpose.PASSWORD, next, last).granted()).isTrue();
    }
  }

  @Test
  void forgetsWhatANetworkFailed() {
    Instant last = stuff(Purpose.PASSWORD, PER_ADDRESS);

    Claimant next = claimant(unique("next"), here, null);

    assertThat(claim(Purpose.PASSWORD, next, last.plus(Duration.ofMinutes(15))).granted()).isTrue();
  }

  @Test
  void sparesAKnownDeviceInANetworkThatWaits() {
    Instant last = stuff(Purpose.PASSWORD, PER_ADDRESS);

    Claimant owner = claimant(unique("owner"), here, "my own");

    assertThat(claim(Purpose.PASSWORD, owner, last).granted()).isTrue();
  }

  @Test
  void sparesWhoeverLoggedInFromANetworkThatWaits() {
    Instant last = stuff(Purpose.PASSWORD, PER_ADDRESS);
    UserId user = Fixtures.addedUser(storage);
    storage.knownClients().add(user, here, NOW);

    Claimant known = new Claimant(unique("known"), user, here, null);

    assertThat(claim(Purpose.PASSWORD, known, last).granted()).isTrue();
  }

  @Test
  void grantsTheVeryAttemptAgainWhereTheNetworkWaits() {
    stuff(Purpose.PASSWORD, PER_ADDRESS - 1);
    Attempt once = attempt(Purpose.PASSWORD, claimant(identifier, here, null), NOW);
    assertThat(attempts.claim(once).granted()).isTrue();

    assertThat(attempts.claim(once).granted()).isTrue();
    assertThat(claim(Purpose.PASSWORD, claimant(unique("next"), here, null), NOW).granted())
        .isFalse();
  }

  @Test
  void doesNotCountLoginsAgainstTheirNetwork() {
    for (int i = 0; i < PER_ADDRESS + 1; i++) {
      Attempt right = attempt(Purpose.PASSWORD, claimant(unique("right"), here, null), NOW);
      assertThat(attempts.claim(right).granted()).isTrue();
      attempts.forgive(right);
    }

    assertThat(attempts.count(Purpose.PASSWORD, Scope.ADDRESS, claimant("", here, null), NOW))
        .isZero();
  }

  @Test
  void tellsWhatWasCounted() {
    fail(Purpose.PASSWORD, claimant(identifier, here, null), 1);
    fail(Purpose.PASSWORD, claimant(identifier, elsewhere, "mine"), 2);
    fail(Purpose.PASSWORD, claimant(unique("other"), elsewhere, null), 1);

    assertThat(count(Scope.HERE, claimant(identifier, here, null))).isEqualTo(1);
    assertThat(count(Scope.HERE, claimant(identifier, elsewhere, null))).isZero();
    assertThat(count(Scope.HERE, claimant(identifier, elsewhere, "mine"))).isEqualTo(2);
    assertThat(count(Scope.IDENTIFIER, claimant(identifier, address(), null))).isEqualTo(3);
    assertThat(count(Scope.ADDRESS, claimant("", elsewhere, null))).isEqualTo(3);
    assertThat(count(Scope.DEVICE, claimant(identifier, here, "mine"))).isEqualTo(2);
    assertThat(count(Scope.DEVICE, claimant(identifier, here, null))).isZero();
  }

  @Test
  void tellsWhatOnePlaceFailedAlone() {
    fail(Purpose.PASSWORD, claimant(identifier, here, null), 2);

    assertThat(count(Scope.HERE, claimant(identifier, here, null))).isEqualTo(2);
    assertThat(count(Scope.HERE, claimant(identifier, elsewhere, null))).isZero();
    assertThat(count(Scope.IDENTIFIER, claimant(identifier, elsewhere, null))).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void tellsNothingThatIsForgotten(Scope scope) {
    Claimant claimant = claimant(identifier, here, "mine");
    fail(Purpose.CODE, claimant, 1);

    assertThat(attempts.count(Purpose.CODE, scope, claimant, NOW.plus(Duration.ofMinutes(14))))
        .isEqualTo(1);
    assertThat(attempts.count(Purpose.CODE, scope, claimant, NOW.plus(Duration.ofMinutes(15))))
        .isZero();
  }

  private int count(Scope scope, Claimant claimant) {
    return attempts.count(Purpose.PASSWORD, scope, claimant, NOW);
  }

  private Instant stuff(Purpose purpose, int guesses) {
    for (int i = 0; i < guesses; i++) {
      fail(purpose, claimant(unique("stuffed"), here, null), 1);
    }
    return NOW;
  }

  private void fail(Purpose purpose, Claimant claimant, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(claim(purpose, claimant, NOW).granted()).isTrue();
    }
  }

  private Claim claim(Purpose purpose, Claimant claimant, Instant now) {
    return attempts.claim(attempt(purpose, claimant, now));
  }

  private static Attempt attempt(Purpose purpose, Claimant claimant, Instant now) {
    return new Attempt(purpose, claimant, LIMIT, now, UUID.randomUUID().toString());
  }

  private static Claimant claimant(String identifier, String address, @Nullable String device) {
    return new Claimant(identifier, null, address, device);
  }

  private static String address() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "10.%d.%d.7".formatted(random.nextInt(256), random.nextInt(256));
  }
}
