package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.root.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .contains("sluice_hashing_engine{kind=")
        .contains("hikaricp_connections_active")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void thePicturesThatTheBrandNamesAreThere(RunningServer server) {
    ApiClient visitor = server.visitor();
    var brand = visitor.get("/api/v3/core/brands/current/");

    assertThat(visitor.get(brand.field("branding_logo")).status()).isEqualTo(200);
    assertThat(visitor.get(brand.field("branding_favicon")).status()).isEqualTo(200);
  }

  @Test
  void filesOfTheMediaFolderAreShownInASandbox(RunningServer server) throws IOException {
    Path media = server.bean(Capabilities.class).mediaFolder();
    Files.writeString(media.resolve("harbor.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

    var picture = server.visitor().get("/media/harbor.svg");

    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
    assertThat(server.visitor().get("/media/../secret.key").status()).isNotEqualTo(200);
    assertThat(server.visitor().get("/media/%2e%2e/secret.key").status()).isNotEqualTo(200);
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
