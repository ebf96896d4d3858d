package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class LimitsJourneyIT {

  private static final String BRAND = "/api/v3/core/brands/current/";
  private static final int BURST = 6;

  private RunningServer server;

  @BeforeAll
  void start(DataSource database) {
    server =
        RunningServer.on(
            (PGSimpleDataSource) database,
            "--sluice.trusted-proxies=127.0.0.1,::1",
            "--sluice.limits.anonymous-requests-per-second=1",
            "--sluice.limits.anonymous-burst=" + BURST);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** Asks until there is no more, and returns what it is told then. */
  private static Answer exhaust(ApiClient visitor) {
    return Stream.generate(() -> visitor.get(BRAND))
        .limit(10L * BURST)
        .filter(answer -> answer.status() != 200)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void strangersHearWhenToComeBack() {
    Answer refused = exhaust(server.visitor().from("192.0.2.1"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.field("detail")).isEqualTo("Request was throttled.");
    assertThat(refused.header("Content-Type")).startsWith("application/json");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void neighborsShareALimitAndOthersDoNot() {
    exhaust(server.visitor().from("192.0.2.65"));

    assertThat(exhaust(server.visitor().from("192.0.2.66")).status()).isEqualTo(429);
    assertThat(server.visitor().from("198.51.100.1").get(BRAND).status()).isEqualTo(200);
  }

  @Test
  void whoeverIsSomebodyIsNotLimited() {
    ApiClient member = server.visitor().from("203.0.113.1");
    LoginSteps.logIn(member);
    exhaust(server.visitor().from("203.0.113.2"));

    for (int i = 0; i < 3 * BURST; i++) {
      assertThat(member.get(LoginSteps.ME).status()).isEqualTo(200);
      assertThat(member.getAs(RunningServer.TOKEN, BRAND).status()).isEqualTo(200);
    }
  }

  @Test
  void credentialsThatOpenNothingDoNotHelp() {
    ApiClient stranger = server.visitor().from("10.1.1.1");
    exhaust(stranger);
    stranger.keep("authentik_session", "made-up");

    assertThat(exhaust(stranger).status()).isEqualTo(429);
    assertThat(
            Stream.generate(() -> stranger.getAs("made-up", BRAND).status())
                .limit(10L * BURST)
                .anyMatch(status -> status == 429))
        .isTrue();
  }

  @Test
  void whatIsNotTheApiIsNotLimited() {
    ApiClient stranger = server.visitor().from("10.1.2.1");
    exhaust(stranger);

    for (int i = 0; i < 2 * BURST; i++) {
      assertThat(stranger.get("/-/health/live/").status()).isEqualTo(200);
    }
    assertThat(stranger.get("/-/metrics/").text())
        .containsPattern("sluice_requests_limited_total [1-9]");
  }
}
