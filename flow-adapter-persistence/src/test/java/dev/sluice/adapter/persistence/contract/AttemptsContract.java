package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claim;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class AttemptsContract {

  private static final int LIMIT = 3;
  private static final String HERE = "192.0.2.7";
  private static final String ELSEWHERE = "198.51.100.7";

  private final Storage storage;
  private final Attempts attempts;
  private final String identifier = unique("somebody");

  AttemptsContract(Storage storage) {
    this.storage = storage;
    this.attempts = storage.attempts();
  }

  @Test
  void countsUpToTheLimit() {
    assertThat(claim(HERE, NOW)).isEqualTo(granted(1));
    assertThat(claim(HERE, NOW)).isEqualTo(granted(2));
    assertThat(claim(HERE, NOW)).isEqualTo(granted(3));
    assertThat(claim(HERE, NOW)).isEqualTo(waiting(3));
  }

  @Test
  void grantsTheVeryAttemptAgainWithoutCountingIt() {
    Attempt once = attempt(identifier, HERE, false, null, NOW);

    assertThat(attempts.claim(once)).isEqualTo(granted(1));
    assertThat(attempts.claim(once)).isEqualTo(granted(1));
    assertThat(claim(HERE, NOW)).isEqualTo(granted(2));
  }

  @Test
  void waitsTwiceAsLongEachTime() {
    Instant last = failed(HERE, LIMIT);

    for (int wait = 1; wait <= 256; wait *= 2) {
      assertThat(claim(HERE, last.plusSeconds(wait).minusMillis(1)).granted()).isFalse();
      last = last.plusSeconds(wait);
      assertThat(claim(HERE, last).granted()).isTrue();
    }
  }

  @Test
  void waitsNoLongerThanFiveMinutes() {
    Instant last = failed(HERE, LIMIT);
    for (int i = 0; i < 10; i++) {
      last = last.plus(Duration.ofMinutes(5));
      assertThat(claim(HERE, last).granted()).isTrue();
    }

    assertThat(claim(HERE, last.plusSeconds(299)).granted()).isFalse();
    assertThat(claim(HERE, last.plusSeconds(300)).granted()).isTrue();
  }

  @Test
  void forgetsAfterFifteenQuietMinutes() {
    Instant last = failed(HERE, LIMIT);

    assertThat(claim(HERE, last.plus(Duration.ofMinutes(15)))).isEqualTo(granted(1));
  }

  @Test
  void doesNotCountWhatHasToWait() {
    Instant last = failed(HERE, LIMIT);
    for (int i = 0; i < 50; i++) {
      claim(HERE, last);
    }

    assertThat(claim(HERE, last.plusSeconds(1))).isEqualTo(granted(LIMIT + 1));
  }

  @Test
  void countsNeighborsTogetherWhateverTheCase() {
    failed(HERE, LIMIT);

    Attempt neighbor =
        attempt(identifier.toUpperCase(Locale.ROOT), "192.0.2.200", false, null, NOW);

    assertThat(attempts.claim(neighbor).granted()).isFalse();
  }

  @Test
  void countsPeopleApart() {
    failed(HERE, LIMIT);

    assertThat(attempts.claim(attempt(unique("other"), HERE, false, null, NOW)).granted()).isTrue();
  }

  @Test
  void delaysStrangersFromEverywhere() {
    failed(HERE, LIMIT);

    assertThat(claim(ELSEWHERE, NOW)).isEqualTo(waiting(0));
    assertThat(claim(ELSEWHERE, NOW.plusSeconds(1))).isEqualTo(granted(1));
  }

  @Test
  void sparesAKnownDeviceElsewhere() {
    failed(HERE, LIMIT);

    assertThat(attempts.claim(attempt(identifier, ELSEWHERE, true, null, NOW)).granted()).isTrue();
  }

  @Test
  void sparesAKnownDeviceWhereAStrangerFailed() {
    failed(HERE, LIMIT);

    assertThat(claimOfDevice("my own")).isEqualTo(granted(1));
  }

  @Test
  void countsAKnownDeviceForItself() {
    claimOfDevice("my own");
    claimOfDevice("my own");

    assertThat(claimOfDevice("my own")).isEqualTo(granted(3));
    assertThat(claimOfDevice("my own")).isEqualTo(waiting(3));
    assertThat(claimOfDevice("another of mine")).isEqualTo(granted(1));
  }

  @Test
  void countsAKnownDeviceWhereverItIs() {
    claimOfDevice("my own");

    Claimant moved = new Claimant(identifier, null, ELSEWHERE, "my own");

    assertThat(attempts.claim(attempt(Purpose.PASSWORD, moved, NOW))).isEqualTo(granted(2));
  }

  @Test
  void sparesANetworkOfALoginForThirtyDays() {
    UserId user = Fixtures.addedUser(storage);
    failed(HERE, LIMIT);
    storage.knownClients().add(user, "198.51.100.99", NOW.minus(Duration.ofDays(29)));

    Attempt known = attempt(identifier, ELSEWHERE, false, user, NOW);

    assertThat(attempts.claim(known).granted()).isTrue();
  }

  @Test
  void doesNotSpareANetworkOfAnOldLogin() {
    UserId user = Fixtures.addedUser(storage);
    failed(HERE, LIMIT);
    storage.knownClients().add(user, ELSEWHERE, NOW.minus(Duration.ofDays(30)));

    Attempt known = attempt(identifier, ELSEWHERE, false, user, NOW);

    assertThat(attempts.claim(known).granted()).isFalse();
  }

  @Test
  void knowsTheNetworksOfAUser() {
    UserId user = Fixtures.addedUser(storage);
    storage.knownClients().add(user, HERE, NOW.minus(Duration.ofDays(40)));
    storage.knownClients().add(user, HERE, NOW);

    assertThat(storage.knownClients().knows(user, "192.0.2.1", NOW)).isTrue();
    assertThat(storage.knownClients().knows(user, ELSEWHERE, NOW)).isFalse();
  }

  @Test
  void forgivesBothCounters() {
    failed(HERE, LIMIT);

    attempts.forgive(attempt(identifier, HERE, false, null, NOW));

    assertThat(claim(HERE, NOW)).isEqualTo(granted(1));
    assertThat(claim(ELSEWHERE, NOW).granted()).isTrue();
  }

  @Test
  void grantsNoMoreToAHundredAtOnce() throws Exception {
    Callable<Claim> claim = () -> claim(HERE, NOW);

    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(threads.invokeAll(Collections.nCopies(100, claim)))
          .extracting(Future::get)
          .filteredOn(Claim::granted)
          .containsExactlyInAnyOrder(granted(1), granted(2), granted(3));
    }
  }

  @Test
  void bringsTheHashOfWhoeverMayBeGuessed() {
    UserId active = storage.users().add(person(), "the hash", List.of(), NOW);
    UserId inactive =
        storage.users().add(new NewUser(unique("closed"), "", "", false), "x", List.of(), NOW);
    UserId passwordless = storage.users().add(person(), null, List.of(), NOW);

    assertThat(hashFor(active)).isEqualTo("the hash");
    assertThat(hashFor(inactive)).isNull();
    assertThat(hashFor(passwordless)).isNull();
    assertThat(hashFor(null)).isNull();
  }

  @Test
  void bringsNoHashWhereOneHasToWait() {
    UserId user = storage.users().add(person(), "the hash", List.of(), NOW);
    failed(HERE, LIMIT);

    Claim claim = attempts.claim(attempt(identifier, HERE, false, user, NOW));

    assertThat(claim).isEqualTo(waiting(LIMIT));
  }

  @Test
  void tellsWhetherTheUserWasThereBefore() {
    UserId user = Fixtures.addedUser(storage);
    storage.knownClients().add(user, HERE, NOW);

    assertThat(attempts.claim(attempt(identifier, HERE, false, user, NOW)).knownClient()).isTrue();
    assertThat(attempts.claim(attempt(identifier, ELSEWHERE, true, user, NOW)).knownClient())
        .isFalse();
  }

  @Test
  void countsEachNetworkForItselfAfterALoginFromAnother() {
    claim(HERE, NOW);
    claim(HERE, NOW);
    claim(ELSEWHERE, NOW);

    attempts.forgive(attempt(identifier, ELSEWHERE, false, null, NOW));

    assertThat(claim(HERE, NOW)).isEqualTo(granted(3));
    assertThat(claim(ELSEWHERE, NOW)).isEqualTo(granted(1));
  }

  @Test
  void takesWhatANetworkFailedAloneAlongWhenASecondComes() {
    claim(HERE, NOW);
    claim(HERE, NOW);
    claim(ELSEWHERE, NOW);

    assertThat(claim(HERE, NOW)).isEqualTo(waiting(2));
    assertThat(claim(HERE, NOW.plusSeconds(1))).isEqualTo(granted(3));
  }

  @Test
  void countsEvenIfTheUnitOfWorkFails() {
    storage.unitOfWork().perform(() -> claim(HERE, NOW));

    try {
      storage
          .unitOfWork()
          .perform(() -> {
            claim(HERE, NOW);
            throw new IllegalStateException("the request broke");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the request broke");
    }

    assertThat(claim(HERE, NOW)).isEqualTo(granted(3));
  }

  private static Claim granted(int failures) {
    return new Claim(true, failures, false, null);
  }

  private static Claim waiting(int failures) {
    return new Claim(false, failures, false, null);
  }

  private Instant failed(String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(claim(address, NOW).granted()).isTrue();
    }
    return NOW;
  }

  private @Nullable String hashFor(@Nullable UserId user) {
    return attempts.claim(attempt(unique("guessed"), HERE, false, user, NOW)).passwordHash();
  }

  private Claim claimOfDevice(String device) {
    Claimant claimant = new Claimant(identifier, null, HERE, device);
    return attempts.claim(attempt(Purpose.PASSWORD, claimant, NOW));
  }

  private Claim claim(String address, Instant now) {
    return attempts.claim(attempt(identifier, address, false, null, now));
  }

  private static Attempt attempt(
      String identifier, String address, boolean knownDevice, @Nullable UserId user, Instant now) {
    Claimant claimant = new Claimant(identifier, user, address, knownDevice ? "known" : null);
    return attempt(Purpose.PASSWORD, claimant, now);
  }

  private static Attempt attempt(Purpose purpose, Claimant claimant, Instant now) {
    return new Attempt(purpose, claimant, LIMIT, now, UUID.randomUUID().toString());
  }
}
