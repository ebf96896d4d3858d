package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Somebody tries many passwords, from wherever they like: a proxy in front tells from where. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AbuseJourneyIT {

  private static final int LIMIT = 5;
  private static final String DONE = "xak-flow-redirect";
  private static final Map<String, String> WRONG = Map.of("password", "wrong");

  private RunningServer server;

  @BeforeAll
  void start(DataSource database) {
    server =
        RunningServer.on(
            (PGSimpleDataSource) database,
            "--sluice.trusted-proxies=127.0.0.1,::1",
            "--sluice.attempts.address-limit=40");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aThousandGuessesDoNotStopTheOwnersDevice() throws Exception {
    TestPeople.add(server, "owner", "Owner");
    ApiClient own = server.visitor().from("203.0.113.5");
    assertThat(logIn(own, "owner").field("component")).isEqualTo(DONE);

    guess("owner", 1_000);

    assertThat(logIn(server.visitor().from("198.51.100.77"), "owner").field("component"))
        .isNotEqualTo(DONE);
    assertThat(logIn(own.from("198.51.100.77"), "owner").field("component")).isEqualTo(DONE);
    assertThat(logIn(own.from("10.0.3.99"), "owner").field("component")).isEqualTo(DONE);
  }

  /** From four networks at once, one of which is near to where the owner will be. */
  private void guess(String username, int guesses) throws Exception {
    List<Callable<Boolean>> attackers = new ArrayList<>();
    for (int network = 0; network < 4; network++) {
      String address = "10.0." + network + ".1";
      attackers.add(() -> {
        for (int i = 0; i < guesses / 4; i++) {
          refused(server.visitor().from(address), username);
        }
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(attackers.size())) {
      assertThat(threads.invokeAll(attackers)).extracting(Future::get).containsOnly(true);
    }
  }

  @Test
  void neitherASecondNodeNorARestartGivesNewGuesses() {
    TestPeople.add(server, "spread", "Spread");
    Answer last = spend("spread", "192.0.2.1");
    prolong("spread", "192.0.2.1");

    for (int restart = 0; restart < 2; restart++) {
      try (var node = server.node()) {
        ApiClient there = node.visitor().from("192.0.2.2");

        Answer right = logIn(there, "spread");

        assertThat(right.status()).isEqualTo(200);
        assertThat(essence(right)).isEqualTo(essence(last));
      }
    }
  }

  @Test
  void whoeverHasToWaitIsAnsweredAsWithAWrongPassword() {
    TestPeople.add(server, "waiting", "Waiting");
    Answer last = spend("waiting", "192.0.2.65");
    prolong("waiting", "192.0.2.65");

    ApiClient visitor = identified("waiting", "192.0.2.66");
    Answer waiting = visitor.post(LoginSteps.LOGIN, LoginSteps.PASSWORD);

    assertThat(waiting.status()).isEqualTo(last.status());
    assertThat(essence(waiting)).isEqualTo(essence(last));
  }

  @Test
  void aNetworkThatTriesManyPeopleHasToWaitAndIsToldNothing() {
    TestPeople.add(server, "stuffed", "Stuffed");
    Answer first = refused(server.visitor().from("172.16.9.1"), "stuffed-0");
    for (int i = 1; i < 40; i++) {
      refused(server.visitor().from("172.16.9." + i), "stuffed-" + i);
    }
    prolong("stuffed-0", "172.16.9.1");
    ApiClient visitor = identified("stuffed", "172.16.9.200");

    Answer waiting = visitor.post(LoginSteps.LOGIN, LoginSteps.PASSWORD);

    assertThat(waiting.status()).isEqualTo(first.status());
    assertThat(waiting.json().path("response_errors"))
        .isEqualTo(first.json().path("response_errors"));
    assertThat(logIn(server.visitor().from("172.16.10.1"), "stuffed").field("component"))
        .isEqualTo(DONE);
  }

  @Test
  void waitingCostsAsManyRoundTripsAsFailing() {
    TestPeople.add(server, "counted-wait", "");
    ApiClient failing = identified("counted-wait", "192.0.2.130");
    Count failed = server.database().during(() -> failing.post(LoginSteps.LOGIN, WRONG));
    spend("counted-wait", "192.0.2.131");
    prolong("counted-wait", "192.0.2.131");
    ApiClient late = identified("counted-wait", "192.0.2.132");

    Count waited = server.database().during(() -> late.post(LoginSteps.LOGIN, WRONG));

    assertThat(waited).isEqualTo(failed);
  }

  /** Makes all guesses that there are, and returns what the last one was told. */
  private Answer spend(String username, String address) {
    Answer last = refused(server.visitor().from(address), username);
    for (int i = 1; i < LIMIT; i++) {
      last = refused(server.visitor().from(address), username);
    }
    return last;
  }

  /** Fails on as soon as that is possible, so that what waits has to wait for minutes. */
  private void prolong(String username, String address) {
    Claimant claimant = new Claimant(username, null, address, null);
    Instant now = Instant.now();
    for (int wait = 1; wait <= 128; wait *= 2) {
      now = now.plusSeconds(wait);
      String once = UUID.randomUUID().toString();
      var attempt = new Attempt(Purpose.PASSWORD, claimant, LIMIT, now, once);
      server.bean(Attempts.class).claim(attempt);
    }
  }

  private ApiClient identified(String username, String address) {
    ApiClient visitor = server.visitor().from(address);
    visitor.get(LoginSteps.LOGIN);
    visitor.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    return visitor;
  }

  private static Answer logIn(ApiClient visitor, String username) {
    return LoginSteps.logIn(visitor, username);
  }

  private static Answer refused(ApiClient visitor, String username) {
    visitor.get(LoginSteps.LOGIN);
    visitor.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    return visitor.post(LoginSteps.LOGIN, WRONG);
  }

  private static List<String> essence(Answer answer) {
    return List.of(
        answer.field("component"),
        answer.field("error_message"),
        answer.json().path("response_errors").toString());
  }
}
