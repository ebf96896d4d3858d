package dev.sluice.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.ListSessions.OwnSession;
import dev.sluice.application.port.Program;
import dev.sluice.application.port.Program.Browser;
import dev.sluice.application.port.Program.Device;
import dev.sluice.application.port.Program.OperatingSystem;
import dev.sluice.domain.id.SessionId;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class StartPageControllerTest {

  private static final Program FIREFOX =
      new Program(
          new Browser("Firefox", "140", "", ""),
          new OperatingSystem("Linux", "", "", "", ""),
          new Device("", "", ""));

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void sendsStrangersToTheLogin() throws Exception {
    useCases.identifyCaller = _ -> Caller.STRANGER;

    var response = open("");

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/flows/-/default/authentication/");
  }

  @Test
  void showsOthersWhoTheyAre() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.listSessions = _ -> List.of();

    var response = open("");

    assertThat(response.getContentAsString())
        .contains("<h1>Jane &lt;Doe&gt;</h1>", "jane · jane@example.org")
        .contains("href=\"/flows/-/default/invalidation/\"")
        .doesNotContain("{{", "<Doe>");
    assertThat(response.getHeader("Content-Security-Policy")).isNotNull();
    assertThat(response.getCookie("authentik_csrf")).isNotNull();
  }

  @Test
  void showsWhereTheyAreLoggedIn() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.listSessions = _ -> List.of(session(1, true, FIREFOX), session(2, false, FIREFOX));

    String page = open("de").getContentAsString();

    assertThat(page)
        .contains("Firefox unter Linux", "Diese Sitzung", "2026-01-02T03:04:05Z")
        .contains("data-session=\"00000000-0000-0000-0000-000000000002\"")
        .doesNotContain("data-session=\"00000000-0000-0000-0000-000000000001\"");
  }

  @Test
  void admitsThatAProgramIsUnknown() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.listSessions = _ -> List.of(session(1, true, Program.UNKNOWN));

    assertThat(open("").getContentAsString()).contains("Unknown program");
  }

  private MockHttpServletResponse open(String language) throws Exception {
    return server.send(
        get("/")
            .cookie(new Cookie("authentik_session", "k3y"))
            .header("Accept-Language", language));
  }

  private static OwnSession session(long id, boolean current, Program program) {
    var then = Instant.parse("2026-01-02T03:04:05.678Z");
    return new OwnSession(
        new SessionId(new UUID(0, id)), current, "192.0.2.7", "", program, then, then, then);
  }
}
