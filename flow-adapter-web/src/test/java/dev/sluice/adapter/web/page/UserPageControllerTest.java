package dev.sluice.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.definition.ListUserSettings.UserSettingView;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.ListSessions.OwnSession;
import dev.sluice.application.port.Program;
import dev.sluice.application.port.Program.Browser;
import dev.sluice.application.port.Program.Device;
import dev.sluice.application.port.Program.OperatingSystem;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.SessionId;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

class UserPageControllerTest {

  private static final Program FIREFOX =
      new Program(
          new Browser("Firefox", "140", "", ""),
          new OperatingSystem("Linux", "", "", "", ""),
          new Device("", "", ""));
  private static final String CONFIGURE =
      "/flows/-/configure/00000000-0000-0000-0000-000000000004/";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  UserPageControllerTest() {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.listSessions = _ -> List.of();
    useCases.listUserSettings = _ -> List.of();
  }

  @Test
  void sendsStrangersToTheLoginAndBack() throws Exception {
    useCases.identifyCaller = _ -> Caller.STRANGER;

    var response = open("");

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location"))
        .isEqualTo("/flows/-/default/authentication/?next=%2Fif%2Fuser%2F");
  }

  @Test
  void completesItsAddress() throws Exception {
    assertThat(server.send(get("/if/user")).getHeader("Location")).isEqualTo("/if/user/");
  }

  @Test
  void showsWhoTheyAre() throws Exception {
    var response = open("");

    assertThat(response.getContentAsString())
        .contains("<h1>Jane &lt;Doe&gt;</h1>", "jane · jane@example.org", "\"user\":7")
        .contains("href=\"/flows/-/default/invalidation/\"")
        .doesNotContain("{{", "<Doe>");
    assertThat(response.getHeader("Content-Security-Policy")).isNotNull();
    assertThat(response.getCookie("authentik_csrf")).isNotNull();
  }

  @Test
  void offersOnlyWhatIsSetUp() throws Exception {
    assertThat(open("").getContentAsString())
        .doesNotContain("Edit profile", "Change password", "Delete account");
  }

  @Test
  void leadsIntoFlowsThatLeadBack() throws Exception {
    useCases.describeBrand =
        _ ->
            Brand.named(
                new BrandId(new UUID(0, 1)),
                "example.org",
                Map.of(
                    FlowRole.USER_SETTINGS,
                    new FlowSlug("settings"),
                    FlowRole.UNENROLLMENT,
                    new FlowSlug("leave")));
    useCases.listUserSettings =
        _ -> List.of(new UserSettingView("4", "ak-user-settings-password", "Password", CONFIGURE));

    assertThat(HtmlUtils.htmlUnescape(open("").getContentAsString()))
        .contains("href=\"/if/flow/settings/?next=%2Fif%2Fuser%2F\"")
        .contains("href=\"" + CONFIGURE + "?next=%2Fif%2Fuser%2F\"")
        .contains("href=\"/if/flow/leave/?next=%2Fif%2Fuser%2F\"");
  }

  @Test
  void showsWhereTheyAreLoggedIn() throws Exception {
    useCases.listSessions = _ -> List.of(session(1, true, FIREFOX), session(2, false, FIREFOX));

    String page = open("de").getContentAsString();

    assertThat(page)
        .contains("Firefox unter Linux", "Diese Sitzung", "2026-01-02T03:04:05Z")
        .contains("data-session=\"00000000-0000-0000-0000-000000000002\"")
        .doesNotContain("data-session=\"00000000-0000-0000-0000-000000000001\"")
        .doesNotContain("end-others");
  }

  @Test
  void admitsThatAProgramIsUnknown() throws Exception {
    useCases.listSessions = _ -> List.of(session(1, true, Program.UNKNOWN));

    assertThat(open("").getContentAsString()).contains("Unknown program");
  }

  @Test
  void speaksTheLanguageThatTheyChoseAndOffersNoOther() throws Exception {
    Subject jane = Samples.jane().asSubject();
    useCases.identifyCaller =
        _ -> new Caller(speakingGerman(jane), Samples.janeBySession().session());

    var response = open("en");

    assertThat(response.getHeader("Content-Language")).isEqualTo("de");
    assertThat(response.getContentAsString()).doesNotContain("<select");
  }

  @Test
  void letsOthersChooseTheirLanguage() throws Exception {
    assertThat(open("").getContentAsString())
        .contains("<option value=\"de\" lang=\"de\">Deutsch</option>")
        .contains("<option value=\"en\" lang=\"en\" selected>English</option>");
  }

  private static Subject speakingGerman(Subject jane) {
    return new Subject(
        jane.id(),
        jane.username(),
        jane.name(),
        jane.email(),
        jane.active(),
        jane.superuser(),
        jane.groups(),
        "de");
  }

  private MockHttpServletResponse open(String language) throws Exception {
    return server.send(
        get("/if/user/")
            .cookie(new Cookie("authentik_session", "k3y"))
            .header("Accept-Language", language));
  }

  private static OwnSession session(long id, boolean current, Program program) {
    var then = Instant.parse("2026-01-02T03:04:05.678Z");
    return new OwnSession(
        new SessionId(new UUID(0, id)), current, "192.0.2.7", "", program, then, then, then);
  }
}
