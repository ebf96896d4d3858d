package dev.sluice.adapter.web.identity;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.adapter.web.request.TrustedProxies;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CsrfInterceptorTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server =
      new WebServer(useCases, new TrustedProxies(List.of(), "https://id.example.org"));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "session, t, t, -",
        "session, t, u, CSRF Failed: CSRF token incorrect.",
        "session, t, -, CSRF Failed: CSRF token incorrect.",
        "session, -, t, CSRF Failed: CSRF token missing.",
        "session, -, -, CSRF Failed: CSRF token missing.",
        "session, '', t, CSRF Failed: CSRF token missing.",
        "token, -, -, -",
        "token, t, u, -",
        "stranger, -, -, -",
      })
  void demandsTheTokenFromSessionsOnly(
      String caller, @Nullable String header, @Nullable String cookie, @Nullable String refusal)
      throws Exception {
    useCases.identifyCaller = _ -> caller(caller);

    var response = server.send(request(header, cookie));

    assertThat(response.getStatus()).isEqualTo(refusal == null ? 200 : 403);
    if (refusal != null) {
      assertThat(json(response)).isEqualTo(json("{\"detail\": \"%s\"}".formatted(refusal)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://id.example.org", "HTTPS://ID.EXAMPLE.ORG"})
  void takesPagesOfOurs(String origin) throws Exception {
    assertThat(server.send(stranger().header("Origin", origin)).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.org",
        "https://id.example.org:8443",
        "https://id.example.org.evil.example",
        "https://evil.example",
        "null",
        ""
      })
  void refusesPagesOfOthers(String origin) throws Exception {
    var response = server.send(stranger().header("Origin", origin));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(json(response).get("detail").stringValue())
        .isEqualTo(
            "CSRF Failed: Origin checking failed - %s does not match any trusted origins."
                .formatted(origin));
  }

  @ParameterizedTest
  @CsvSource({"same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403", "x, 403"})
  void asksTheBrowserWhereThereIsNoOrigin(String site, int status) throws Exception {
    assertThat(server.send(stranger().header("Sec-Fetch-Site", site)).getStatus())
        .isEqualTo(status);
  }

  @Test
  void refusesPagesOfOthersEvenWithABearerToken() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeByToken();

    var request =
        stranger().header("Authorization", "Bearer k").header("Origin", "https://evil.example");

    assertThat(server.send(request).getStatus()).isEqualTo(403);
  }

  private static MockHttpServletRequestBuilder request(
      @Nullable String header, @Nullable String cookie) {
    var request = stranger().cookie(new Cookie("authentik_session", "k3y"));
    if (header != null) {
      request.header("X-authentik-CSRF", header);
    }
    if (cookie != null) {
      request.cookie(new Cookie("authentik_csrf", cookie));
    }
    return request;
  }

  private static MockHttpServletRequestBuilder stranger() {
    return post("/api/v3/probe/").contentType(MediaType.APPLICATION_JSON).content("{}");
  }

  private static Caller caller(String kind) {
    return switch (kind) {
      case "session" -> Samples.janeBySession();
      case "token" -> Samples.janeByToken();
      default -> Caller.STRANGER;
    };
  }
}
