package dev.sluice.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

class FlowPageControllerTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @BeforeEach
  void thereIsAFlow() {
    useCases.describeFlow = _ -> Samples.described(Samples.login());
  }

  @Test
  void bringsTheFirstChallengeToWhoeverOpensThePage() throws Exception {
    var key = new SessionKey("k3y");
    useCases.startFlow =
        _ ->
            Samples.asking(
                new DummyStage.Challenge("</script><b>"), new ClientEffect.KeepSession(key, null));

    MockHttpServletResponse response = server.send(navigating("/if/flow/login/?next=%2Fa"));

    JsonNode first = data(response).path("first");
    assertThat(first.at("/challenge/name").asString()).isEqualTo("</script><b>");
    assertThat(first.path("step").asString()).isEqualTo("3");
    assertThat(first.path("run").asString()).endsWith("-000000000005");
    assertThat(response.getContentAsString()).doesNotContain("<b>");
    assertThat(response.getHeaders("Set-Cookie"))
        .hasSize(2)
        .anySatisfy(cookie -> assertThat(cookie).startsWith("authentik_session=k3y;"));
  }

  @Test
  void loadsTheModulesOfTheFirstViewAtOnce() throws Exception {
    useCases.startFlow = _ -> Samples.asking();

    String page = server.send(navigating("/if/flow/login/")).getContentAsString();

    assertThat(page)
        .containsPattern("modulepreload\" href=\"/static/[0-9a-f]{16}/flow/text.js")
        .containsPattern("modulepreload\" href=\"/static/[0-9a-f]{16}/challenge/ak-stage-dummy.js");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/apps/?a=b, /apps/?a=b",
    "https://app.example/in, https://app.example/in",
  })
  void sendsOnAtOnceWhereNothingIsAsked(String to, String location) throws Exception {
    useCases.startFlow = _ -> Samples.asking(new RedirectChallenge(to, true));

    var response = server.send(navigating("/if/flow/login/"));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example/", "/\\evil.example/", "app://x"})
  void leavesOddAddressesToTheScript(String to) throws Exception {
    useCases.startFlow = _ -> Samples.asking(new RedirectChallenge(to, true));

    var response = server.send(navigating("/if/flow/login/"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Location")).isNull();
    assertThat(data(response).at("/first/challenge/to").asString()).isEqualTo(to);
  }

  @Test
  void entersNoStageForWhoeverOnlyLooksAhead() throws Exception {
    assertThat(isOpened(get("/if/flow/login/"))).isFalse();
    assertThat(isOpened(navigating("/if/flow/login/").header("Sec-Purpose", "prefetch"))).isFalse();
    assertThat(isOpened(navigating("/if/flow/login/?flow_token=secret"))).isFalse();
    assertThat(isOpened(navigating("/if/flow/login/?" + "a".repeat(20_000)))).isFalse();
    assertThat(isOpened(get("/if/flow/login/").header("Sec-Fetch-Mode", "no-cors"))).isFalse();
  }

  @Test
  void entersNoStageForTheHeadersAlone() throws Exception {
    var response = server.send(from(head("/if/flow/login/")));

    assertThat(response.getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/if/flow/login, /if/flow/login/",
    "/if/flow/login?next=%2Fa, /if/flow/login/?next=%2Fa",
  })
  void completesAnAddressWithoutItsLastSlash(String typed, String complete) throws Exception {
    var response = server.send(navigating(typed));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo(complete);
  }

  @Test
  void keepsATokenOutOfThePage() throws Exception {
    var response = server.send(navigating("/if/flow/login/?flow_token=secret"));

    assertThat(response.getContentAsString()).doesNotContain("secret");
    assertThat(response.getCookie("authentik_csrf")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/if/flow/a.b/", "/if/flow/none/"})
  void tellsPeopleThatThereIsNoSuchFlow(String path) throws Exception {
    useCases.describeFlow =
        _ -> {
          throw new FlowFault.NotFound("flow");
        };

    var response = server.send(get(path).header("Accept", "text/html,*/*"));

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentAsString()).contains("<h1>Page not found</h1>");
  }

  @Test
  void speaksTheLanguageOfTheVisitor() throws Exception {
    var response =
        server.send(get("/if/flow/login/").header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5"));

    assertThat(response.getHeader("Content-Language")).isEqualTo("de");
    assertThat(response.getContentAsString())
        .contains("<html lang=\"de\"", "Diese Seite benötigt JavaScript");
    assertThat(data(response).at("/texts/Continue").asString()).isEqualTo("Weiter");
  }

  private boolean isOpened(MockHttpServletRequestBuilder request) throws Exception {
    useCases.startFlow = _ -> Samples.asking();
    var response = server.send(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return data(response).has("first");
  }

  private static MockHttpServletRequestBuilder navigating(String path) {
    return from(get(URI.create(path)));
  }

  private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
    return request.header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Dest", "document");
  }

  private static JsonNode data(MockHttpServletResponse response) throws Exception {
    String page = response.getContentAsString();
    String start = "id=\"page-data\">";
    int from = page.indexOf(start) + start.length();
    return WebServer.json(page.substring(from, page.indexOf("</script>", from)));
  }
}
