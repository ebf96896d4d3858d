package dev.sluice.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageControllerTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void showsThePageOfAFlow() throws Exception {
    var response = server.send(get("/if/flow/login/?flow_token=secret"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("text/html;charset=utf-8");
    assertThat(response.getContentAsString())
        .contains("src=\"/static/flow.js\"")
        .doesNotContain("secret", "<style", "onclick");
    assertThat(response.getCookie("authentik_csrf")).isNotNull();
  }

  @Test
  void protectsThePage() throws Exception {
    var response = server.send(get("/if/flow/login/"));

    assertThat(response.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void showsNoPageWithoutASlug() throws Exception {
    assertThat(server.send(get("/if/flow/a.b/")).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/static/flow.js, javascript",
    "/static/flow.css, text/css",
    "/static/background.svg, image/svg+xml",
  })
  void servesThePagesFiles(String path, String type) throws Exception {
    var response = server.send(get(path));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).contains(type);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void sendsStrangersToTheLogin() throws Exception {
    useCases.identifyCaller = _ -> Caller.STRANGER;

    var response = server.send(get("/").cookie(new Cookie("authentik_session", "k3y")));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/flows/-/default/authentication/");
  }

  @Test
  void showsOthersWhoTheyAre() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();

    var response = server.send(get("/").cookie(new Cookie("authentik_session", "k3y")));

    assertThat(response.getContentAsString())
        .contains("Jane &lt;Doe&gt;", "<strong>jane</strong>", "/flows/-/default/invalidation/")
        .doesNotContain("{{", "<Doe>");
    assertThat(response.getHeader("Content-Security-Policy")).isNotNull();
  }
}
