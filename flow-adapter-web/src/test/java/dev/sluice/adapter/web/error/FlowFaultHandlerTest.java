package dev.sluice.adapter.web.error;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class FlowFaultHandlerTest {

  record Row(FlowFault fault, int status, String body) {}

  static final List<Row> FAULTS =
      List.of(
          new Row(new FlowFault.NotFound("flow x"), 404, "{\"detail\": \"Not found.\"}"),
          new Row(
              new FlowFault.Invalid(
                  List.of(
                      new Problem("name", "unique", "Taken."),
                      new Problem("name", "invalid", "Odd."),
                      Problem.invalid("No."))),
              400,
              "{\"name\": [\"Taken.\", \"Odd.\"], \"non_field_errors\": [\"No.\"]}"),
          new Row(
              new FlowFault.Invalid(
                  List.of(Problem.invalid("steps.0", "No."), Problem.invalid("steps.2", "Odd."))),
              400,
              "{\"steps\": {\"0\": [\"No.\"], \"2\": [\"Odd.\"]}}"),
          new Row(new FlowFault.Malformed("Odd."), 400, "{\"detail\": \"Odd.\"}"),
          new Row(new FlowFault.Forbidden("No."), 403, "{\"detail\": \"No.\"}"),
          new Row(new FlowFault.ProofRequired("Prove."), 403, "{\"detail\": \"Prove.\"}"),
          new Row(
              new FlowFault.Stale("flow x"),
              412,
              "{\"detail\": \"flow x was changed by somebody else\"}"),
          new Row(
              new FlowFault.Throttled(Duration.ofSeconds(7)),
              429,
              "{\"detail\": \"Request was throttled.\"}"),
          new Row(
              new FlowFault.Unavailable("Busy.", Duration.ofSeconds(7)),
              503,
              "{\"detail\": \"Busy.\"}"));

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @ParameterizedTest
  @FieldSource("FAULTS")
  void givesEachFaultItsShape(Row row) throws Exception {
    MockHttpServletResponse response = failing(row.fault());

    assertThat(response.getStatus()).isEqualTo(row.status());
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(json(response)).isEqualTo(json(row.body()));
  }

  @Test
  void coversEveryFault() {
    assertThat(FAULTS.stream().map(Row::fault).<Class<?>>map(Object::getClass))
        .containsOnly(FlowFault.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(longs = {6_001, 6_500, 7_000})
  void saysWhenToComeBackInWholeSeconds(long millis) throws Exception {
    var response = failing(new FlowFault.Throttled(Duration.ofMillis(millis)));

    assertThat(response.getHeader("Retry-After")).isEqualTo("7");
  }

  @Test
  void saysOfItsOwnMistakesOnlyWhereToLook() throws Exception {
    var response = failing(new IllegalStateException("secret detail"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(json(response).get("detail").stringValue())
        .isEqualTo("Internal server error. Request ID: " + response.getHeader("X-Request-Id"));
    assertThat(useCases.failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/",
        "/api/v3/nothing/",
        "/api/v3/root/config",
        "/api/v3/core/users/me",
        "/static/nothing.js",
        "/nothing"
      })
  void knowsNoOtherPaths(String path) throws Exception {
    var response = server.send(get(path));

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(json(response)).isEqualTo(json("{\"detail\": \"Not found.\"}"));
  }

  @Test
  void knowsNoOtherMethods() throws Exception {
    var response = server.send(delete("/api/v3/root/config/"));

    assertThat(response.getStatus()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo("GET");
    assertThat(json(response))
        .isEqualTo(json("{\"detail\": \"Method \\\"DELETE\\\" not allowed.\"}"));
  }

  @Test
  void readsNoOtherTypes() throws Exception {
    var response = server.send(post("/api/v3/probe/").contentType("text/plain").content("x"));

    assertThat(response.getStatus()).isEqualTo(415);
    assertThat(json(response))
        .isEqualTo(json("{\"detail\": \"Unsupported media type \\\"text/plain\\\" in request.\"}"));
  }

  @Test
  void writesNoOtherTypes() throws Exception {
    var response = server.send(get("/api/v3/root/config/").accept("text/html"));

    assertThat(response.getStatus()).isEqualTo(406);
    assertThat(json(response))
        .isEqualTo(json("{\"detail\": \"Could not satisfy the request Accept header.\"}"));
  }

  @Test
  void demandsParameters() throws Exception {
    var response = server.send(get("/api/v3/probe/"));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response)).isEqualTo(json("{\"page\": [\"This field is required.\"]}"));
  }

  @Test
  void refusesParametersOfTheWrongType() throws Exception {
    var response = server.send(get("/api/v3/probe/").param("page", "x"));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response)).isEqualTo(json("{\"page\": [\"Enter a valid value.\"]}"));
  }

  @Test
  void givesEveryRequestAnIdOfItsOwn() throws Exception {
    var first = server.send(get("/api/v3/root/config/").header("X-Request-Id", "mine"));
    var second = server.send(get("/api/v3/root/config/"));

    assertThat(first.getHeader("X-Request-Id"))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(second.getHeader("X-Request-Id"));
  }

  private MockHttpServletResponse failing(RuntimeException fault) throws Exception {
    useCases.describeBrand =
        _ -> {
          throw fault;
        };
    return server.send(get("/api/v3/core/brands/current/"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, Page not found, href=\"/\"",
    "503, Back in a moment, href=\"/nowhere?a&#x3D;b\"",
    "500, Something went wrong, href=\"/nowhere?a&#x3D;b\"",
    "400, This did not work, href=\"/\"",
    "403, Access denied, href=\"/\"",
  })
  void showsPeopleAPage(int status, String headline, String link) throws Exception {
    Map<Integer, RuntimeException> faults =
        Map.of(
            404, new FlowFault.NotFound("x"),
            503, new FlowFault.Unavailable("Busy.", Duration.ofSeconds(7)),
            500, new IllegalStateException("secret"),
            400, new FlowFault.Malformed("odd"),
            403, new FlowFault.Forbidden("no"));
    useCases.identifyCaller =
        _ -> {
          throw faults.get(status);
        };

    var response =
        server.send(
            get("/?a=b")
                .cookie(new Cookie("authentik_session", "k3y"))
                .header("Accept", "text/html,application/xhtml+xml"));

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getContentType()).isEqualTo("text/html;charset=utf-8");
    assertThat(response.getContentAsString())
        .contains("<h1>" + headline + "</h1>", link.replace("/nowhere", "/"))
        .doesNotContain("secret", "Exception");
    assertThat(response.getHeader("Retry-After")).isEqualTo(status == 503 ? "7" : null);
  }

  @Test
  void looksLikeSomethingWhenEvenTheBrandCannotBeRead() throws Exception {
    useCases.describeBrand =
        _ -> {
          throw new FlowFault.Unavailable("down", Duration.ofSeconds(1));
        };

    var response = server.send(get("/nowhere").header("Accept", "text/html"));

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentAsString()).contains("Page not found", "alt=\"Sluice\"");
  }

  @Test
  void answersProgramsAndTheApiInJson() throws Exception {
    assertThat(server.send(get("/nowhere")).getContentType()).isEqualTo("application/json");
    assertThat(server.send(get("/api/v3/nowhere/").header("Accept", "text/html")).getContentType())
        .isEqualTo("application/json");
  }
}
