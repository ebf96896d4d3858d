package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class OperationsJourneyIT {

  @Test
  void probesSeeThatItLivesAndIsReady(RunningServer server) {
    ApiClient probe = server.visitor();

    assertThat(probe.get("/-/health/live/").status()).isEqualTo(200);
    assertThat(probe.get("/-/health/ready/").status()).isEqualTo(200);
  }

  @Test
  void scrapersSeeRequestsHashingConnectionsAndTheMachine(RunningServer server) {
    ApiClient scraper = server.visitor();
    scraper.get("/-/health/live/");

    assertThat(scraper.get("/-/metrics/").text())
        .contains("http_server_requests_seconds_count")
        .contains("sluice_hashing_running")
        .contains("hikaricp_connections_active")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void nobodySeesMoreThanWeMeanToShow(RunningServer server) {
    ApiClient curious = server.visitor();

    var unknown = curious.get("/actuator/health");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.field("detail")).isEqualTo("Not found.");
    assertThat(unknown.headers().firstValue("Server")).isEmpty();
  }
}
