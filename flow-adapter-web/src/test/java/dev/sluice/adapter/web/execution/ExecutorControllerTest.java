package dev.sluice.adapter.web.execution;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.AnswerStage;
import dev.sluice.application.execution.ClientEffect.KeepDevice;
import dev.sluice.application.execution.ClientEffect.KeepSession;
import dev.sluice.application.execution.StageFailures;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.port.Client;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.ResponseSource.Read.Good;
import dev.sluice.domain.stage.kind.PasswordStage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

class ExecutorControllerTest {

  private static final String PATH = "/api/v3/flows/executor/login/";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);
  private final List<StartFlow.Command> started = new ArrayList<>();
  private final List<AnswerStage.Command> answered = new ArrayList<>();

  ExecutorControllerTest() {
    useCases.startFlow =
        command -> {
          started.add(command);
          return Samples.asking();
        };
    useCases.answerStage =
        command -> {
          answered.add(command);
          return Samples.asking();
        };
  }

  @Test
  void tellsHowFarTheVisitorIsAndInWhichLanguage() throws Exception {
    var response = server.send(get(PATH).header("Accept-Language", "de"));

    assertThat(response.getHeader("X-Sluice-Progress")).isEqualTo("2/4");
    assertThat(response.getHeader("Content-Language")).isEqualTo("de");
  }

  @Test
  void opensAFlow() throws Exception {
    var response =
        server.send(
            get(PATH)
                .param("query", "?next=%2Fa")
                .header("User-Agent", "a browser")
                .cookie(new Cookie("authentik_session", "k3y")));

    StartFlow.Command command = started.getFirst();
    assertThat(command.flow()).isEqualTo(new FlowSlug("login"));
    assertThat(command.session()).isEqualTo(new SessionKey("k3y"));
    assertThat(command.query()).isEqualTo(new SavedQuery("next=%2Fa"));
    assertThat(command.client())
        .extracting(Client::address, Client::host, Client::deviceCookie)
        .containsExactly("127.0.0.1", "localhost", "");
    assertThat(command.client().request())
        .extracting(HttpRequest::method, HttpRequest::path, HttpRequest::userAgent)
        .containsExactly("GET", PATH, "a browser");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getHeader("X-Sluice-Step")).isEqualTo("3");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(json(response).get("component").stringValue()).isEqualTo("ak-stage-dummy");
  }

  @Test
  void takesNoQueryForAnEmptyOne() throws Exception {
    server.send(get(PATH));

    assertThat(started.getFirst().query()).isEqualTo(SavedQuery.NONE);
    assertThat(started.getFirst().session()).isNull();
  }

  @Test
  void refusesAnEndlessQuery() throws Exception {
    var response = server.send(get(PATH).param("query", "x".repeat(8_193)));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response))
        .isEqualTo(json("{\"query\": [\"Ensure this field has no more than 8192 characters.\"]}"));
  }

  @Test
  void refusesAQueryThatNoDatabaseTakes() throws Exception {
    assertThat(server.send(get(PATH).param("query", "a\0")).getStatus()).isEqualTo(400);
  }

  @Test
  void refusesAQueryThatTheContainerCannotRead() throws Exception {
    var response = server.send(context -> new Unreadable(context, PATH));

    assertDetail(response, 400, "The query string could not be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a b", "ü"})
  void knowsNoFlowWithoutASlug(String slug) throws Exception {
    var response = server.send(get("/api/v3/flows/executor/{slug}/", slug));

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(json(response)).isEqualTo(json("{\"detail\": \"Not found.\"}"));
  }

  @Test
  void knowsNoFlowThatIsNotThere() throws Exception {
    useCases.startFlow =
        _ -> {
          throw new FlowFault.NotFound("flow login");
        };

    assertThat(server.send(get(PATH)).getStatus()).isEqualTo(404);
  }

  @Test
  void handsOnAnAnswer() throws Exception {
    String body = "{\"component\": \"x-unknown\", \"password\": \" p \"}";

    server.send(posting(body).header("X-Sluice-Step", "3").param("query", "next=/a"));

    var submission = answered.getFirst().submission();
    assertThat(submission.component()).isEqualTo("x-unknown");
    assertThat(submission.body()).isEqualTo(body);
    assertThat(submission.step()).isEqualTo(3);
    assertThat(submission.response().read(PasswordStage.Response.class))
        .isEqualTo(new Good<>(new PasswordStage.Response(" p ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"three", "", "99999999999"})
  void ignoresAStepThatIsNone(String step) throws Exception {
    server.send(posting("{}").header("X-Sluice-Step", step));

    assertThat(answered.getFirst().submission().step()).isNull();
  }

  @Test
  void refusesForms() throws Exception {
    var response =
        server.send(post(PATH).contentType(MediaType.APPLICATION_FORM_URLENCODED).content("a=b"));

    assertThat(response.getStatus()).isEqualTo(415);
    assertThat(json(response))
        .isEqualTo(
            json(
                """
                {"detail": "Unsupported media type \\"application/x-www-form-urlencoded\\" in request."}\
                """));
  }

  @Test
  void refusesBrokenJson() throws Exception {
    assertDetail(server.send(posting("{\"password\": hunter2}")), 400, "JSON parse error");
    assertThat(answered).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    assertDetail(server.send(posting(" ".repeat((6 << 20) + 1))), 413, "larger than");
  }

  @Test
  void refusesWhatIsNoObject() throws Exception {
    assertDetail(server.send(posting("[]")), 400, "Expected a JSON object");
  }

  @Test
  void answersAStrangerWithoutACsrfToken() throws Exception {
    assertThat(server.send(posting("{}")).getStatus()).isEqualTo(200);
  }

  @Test
  void takesABlankCsrfTokenForNone() throws Exception {
    assertThat(server.send(posting("{}").header("X-authentik-CSRF", "")).getStatus())
        .isEqualTo(200);
  }

  @Test
  void takesTheRightCsrfToken() throws Exception {
    var request =
        posting("{}").header("X-authentik-CSRF", "t").cookie(new Cookie("authentik_csrf", "t"));

    assertThat(server.send(request).getStatus()).isEqualTo(200);
  }

  @Test
  void refusesAWrongCsrfToken() throws Exception {
    var request =
        posting("{}").header("X-authentik-CSRF", "t").cookie(new Cookie("authentik_csrf", "u"));

    assertDetail(server.send(request), 403, "CSRF Failed: CSRF token incorrect.");
    assertThat(answered).isEmpty();
  }

  @Test
  void refusesPagesOfOthers() throws Exception {
    assertDetail(
        server.send(posting("{}").header("Origin", "https://evil.example")),
        403,
        "CSRF Failed: Origin checking failed - https://evil.example does not match any trusted"
            + " origins.");
    assertThat(answered).isEmpty();
  }

  @Test
  void givesTheClientWhatItIsToKeep() throws Exception {
    useCases.startFlow =
        _ ->
            Samples.asking(
                new KeepSession(new SessionKey("n3w"), null),
                new KeepDevice("d", Duration.ofDays(1)));

    var response = server.send(get(PATH));

    assertThat(response.getCookies())
        .extracting(Cookie::getName)
        .containsExactly("authentik_session", "authentik_csrf", "authentik_device");
  }

  @Test
  void keepsTheReasonOfAFailureFromStrangers() throws Exception {
    useCases.startFlow =
        _ -> {
          throw failure(Subject.ANONYMOUS);
        };

    var response = server.send(get(PATH));

    assertThat(response.getStatus()).isEqualTo(200);
    JsonNode challenge = json(response);
    assertThat(challenge.get("component").stringValue()).isEqualTo("ak-stage-flow-error");
    assertThat(challenge.get("request_id").stringValue())
        .isEqualTo(response.getHeader("X-Request-Id"));
    assertThat(response.getContentAsString()).doesNotContain("boom", "traceback");
    assertThat(response.getHeader("X-Sluice-Step")).isNull();
  }

  @Test
  void tellsSuperusersWhyAStageFailed() throws Exception {
    useCases.answerStage =
        _ -> {
          throw failure(Samples.jane().asSubject());
        };

    JsonNode challenge = json(server.send(posting("{}")));

    assertThat(challenge.get("error").stringValue())
        .isEqualTo("java.lang.IllegalStateException: boom");
    assertThat(challenge.get("traceback").stringValue()).contains("ExecutorControllerTest");
  }

  @Test
  void asksToComeBackWhenThereIsNoRoomForHashing() throws Exception {
    useCases.answerStage =
        _ -> {
          throw new FlowFault.Unavailable("Too busy.", Duration.ofMillis(1_200));
        };

    var response = server.send(posting("{}"));

    assertDetail(response, 503, "Too busy.");
    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
  }

  @Test
  void takesNoOtherMethod() throws Exception {
    var response = server.send(put(PATH));

    assertDetail(response, 405, "Method \"PUT\" not allowed.");
    assertThat(response.getHeader("Allow")).contains("GET", "POST");
  }

  /** What Tomcat makes of {@code ?query=%zz}. */
  private static final class Unreadable extends MockHttpServletRequest {

    Unreadable(ServletContext context, String path) {
      super(context, "GET", path);
    }

    @Override
    public String getParameter(String name) {
      throw new IllegalStateException("malformed");
    }
  }

  private static RuntimeException failure(Subject visitor) {
    return StageFailures.of(Samples.login(), visitor, new IllegalStateException("boom"));
  }

  private static MockHttpServletRequestBuilder posting(String body) {
    return post(PATH).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static void assertDetail(MockHttpServletResponse response, int status, String detail)
      throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(json(response).get("detail").stringValue()).contains(detail);
    assertThat(response.getContentAsString()).doesNotContain("hunter2");
  }
}
