package dev.sluice.adapter.web.root;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootControllersTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void tellsWhatTheServerCanDo() throws Exception {
    assertThat(json(server.send(get("/api/v3/root/config/"))))
        .isEqualTo(
            json(
                """
                {
                  "cache_timeout": 0,
                  "cache_timeout_flows": 0,
                  "cache_timeout_policies": 0,
                  "capabilities": ["can_impersonate"],
                  "error_reporting": {
                    "enabled": false,
                    "environment": "",
                    "send_pii": false,
                    "sentry_dsn": "",
                    "traces_sample_rate": 0.0
                  }
                }\
                """));
  }

  @Test
  void savesMediaWhereThereIsAFolder(@TempDir Path folder) {
    assertThat(new Capabilities(folder, false).names()).containsExactly("can_save_media");
  }

  @Test
  void isAliveEvenWhenItIsNotReady() throws Exception {
    useCases.ready = false;

    var live = server.send(get("/-/health/live/"));
    var ready = server.send(get("/-/health/ready/"));

    assertThat(live.getStatus()).isEqualTo(200);
    assertThat(ready.getStatus()).isEqualTo(503);
    assertThat(json(ready)).isEqualTo(json("{}"));
  }

  @Test
  void isReady() throws Exception {
    var ready = server.send(get("/-/health/ready/"));

    assertThat(ready.getStatus()).isEqualTo(200);
    assertThat(json(ready)).isEqualTo(json("{}"));
  }

  @Test
  void tellsItsFigures() throws Exception {
    var response = server.send(get("/-/metrics/"));

    assertThat(response.getContentType()).startsWith("text/plain;");
    assertThat(response.getContentAsString()).isEqualTo("up 1\n");
  }
}
