package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever guesses codes is not looked at for most of the time, and spoils nothing. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class GuessesJourneyIT {

  private static final String SLUG = "guessed";
  private static final String NAME = "guessed-ada";
  private static final String RIGHT = "the-right-code";
  private static final int GUESSERS = 8;
  private static final int GUESSES = 10_000;
  private static final int PER_SECOND = 10;

  /** Waits of 1, 2, 4 ... seconds: in 1,000 seconds there are ten of them. */
  private static final int COUNTED = 10;

  private final MovedClock clock = new MovedClock();
  private RunningServer server;

  /** A clock that a test moves. */
  private static final class MovedClock implements InstantSource {

    private final Instant start = Instant.now();
    private volatile Duration passed = Duration.ZERO;

    @Override
    public Instant instant() {
      return start.plus(passed);
    }

    void set(Duration since) {
      passed = since;
    }
  }

  @BeforeAll
  void start(DataSource database) {
    server = RunningServer.at((PGSimpleDataSource) database, clock);
    TestFactors.flow(server, SLUG, AuthenticatorValidateStage.defaults());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private boolean passes(String code) {
    ApiClient visitor = TestFactors.named(server, SLUG, NAME);
    return TestFactors.prove(visitor, SLUG, code).field("component").equals("ak-stage-dummy");
  }

  private static int failures(Device device) {
    return ((CodeDevice) device).throttle().failures();
  }

  @Test
  void tenThousandGuessesAreMostlyNotLookedAt() throws Exception {
    TestFactors ada = TestFactors.of(server, NAME);
    TotpDevice app = ada.app();
    ada.codes(RIGHT, "another");

    int passed = guess();
    List<Device> guessed = ada.list();

    assertThat(passed).isZero();
    assertThat(guessed).allMatch(device -> failures(device) >= COUNTED - 1);
    assertThat(guessed).allMatch(device -> failures(device) <= COUNTED + 1);

    assertThat(passes(RIGHT)).isFalse();
    assertThat(passes(app.totp().codeAt(clock.instant()))).isFalse();
    assertThat(ada.list()).isEqualTo(guessed);

    clock.set(Duration.ofHours(1));
    assertThat(passes(RIGHT)).isTrue();
    assertThat(passes(app.totp().codeAt(clock.instant()))).isTrue();
    assertThat(passes(RIGHT)).isFalse();
  }

  /** All at once, while the clock goes on; how many got through. */
  private int guess() throws Exception {
    var next = new AtomicInteger();
    List<ApiClient> guessers = new ArrayList<>();
    for (int i = 0; i < GUESSERS; i++) {
      guessers.add(TestFactors.named(server, SLUG, NAME));
    }
    return AtOnce.all(guessers, guesser -> guess(guesser, next)).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int guess(ApiClient guesser, AtomicInteger next) {
    int passed = 0;
    for (int guess = next.getAndIncrement(); guess < GUESSES; guess = next.getAndIncrement()) {
      clock.set(Duration.ofSeconds(guess / PER_SECOND));
      var answer = TestFactors.prove(guesser, SLUG, "guess-" + guess);
      passed += answer.field("component").equals(TestFactors.VALIDATE) ? 0 : 1;
    }
    return passed;
  }
}
