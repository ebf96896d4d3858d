package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** People change what is known about them by the flows that come with the product. */
@ExtendWith(JourneyExtension.class)
class UserSettingsJourneyIT {

  private static final String SETTINGS = TestFlows.path("default-user-settings-flow");
  private static final String PASSWORD = TestFlows.path("default-password-change");

  private static ApiClient loggedIn(RunningServer server, String name) {
    AdminApi api = AdminApi.on(server);
    String pk =
        api.make("core/users/", Map.of("username", name, "name", "Somebody"))
            .json()
            .path("pk")
            .asString();
    api.post("core/users/" + pk + "/set_password/", Map.of("password", "an old secret"));
    ApiClient visitor = server.visitor();
    logIn(visitor, name, "an old secret");
    return visitor;
  }

  private static Answer logIn(ApiClient visitor, String name, String password) {
    visitor.get(LoginSteps.LOGIN);
    visitor.post(LoginSteps.LOGIN, Map.of("uid_field", name));
    return visitor.post(LoginSteps.LOGIN, Map.of("password", password));
  }

  private static String me(ApiClient visitor, String field) {
    return visitor.get("/api/v3/core/users/me/").json().at("/user/" + field).asString("");
  }

  @Test
  void somebodyChangesTheirNameAndLanguage(RunningServer server) {
    ApiClient visitor = loggedIn(server, "settler");

    Answer asked = visitor.get(SETTINGS);
    assertThat(asked.json().path("fields").valueStream())
        .extracting(field -> field.path("field_key").asString() + "=" + initial(field))
        .containsExactly(
            "username=settler", "name=Somebody", "email=", "attributes.settings.locale=");
    Answer done =
        visitor.post(
            SETTINGS,
            Map.of(
                "username", "settler",
                "name", "Somebody Else",
                "email", "",
                "attributes.settings.locale", "de"));

    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(me(visitor, "name")).isEqualTo("Somebody Else");
    assertThat(visitor.get(SETTINGS).json().at("/fields/3/initial_value").asString())
        .isEqualTo("de");
  }

  private static String initial(JsonNode field) {
    return field.path("initial_value").asString();
  }

  @Test
  void somebodyMayNotTakeTheNameOfAnother(RunningServer server) {
    loggedIn(server, "first-settler");
    ApiClient visitor = loggedIn(server, "second-settler");
    visitor.get(SETTINGS);

    Answer refused =
        visitor.post(SETTINGS, Map.of("username", "first-settler", "name", "x", "email", ""));

    assertThat(refused.json().at("/response_errors/username/0/code").asString())
        .isEqualTo("invalid");
  }

  @Test
  void somebodyChangesTheirPasswordAndStaysLoggedIn(RunningServer server) {
    ApiClient visitor = loggedIn(server, "changer");
    ApiClient elsewhere = server.visitor();
    logIn(elsewhere, "changer", "an old secret");
    visitor.get(PASSWORD);

    Answer weak = visitor.post(PASSWORD, twice("short"));
    Answer different =
        visitor.post(PASSWORD, Map.of("password", "one thing", "password_repeat", "another"));
    Answer done = visitor.post(PASSWORD, twice("kV8#qz!Lw2@rTn5$"));

    assertThat(weak.json().at("/response_errors/non_field_errors/0/string").asString())
        .isEqualTo("Password needs to be 8 characters or longer.");
    assertThat(different.json().at("/response_errors/non_field_errors/0/code").asString())
        .isEqualTo("invalid");
    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(me(visitor, "username")).isEqualTo("changer");
    assertThat(elsewhere.get("/api/v3/core/users/me/").status()).isEqualTo(403);
    assertThat(logIn(server.visitor(), "changer", "kV8#qz!Lw2@rTn5$").field("component"))
        .isEqualTo("xak-flow-redirect");
  }

  private static Map<String, String> twice(String password) {
    return Map.of("password", password, "password_repeat", password);
  }

  @Test
  void strangersChangeNothing(RunningServer server) {
    assertThat(server.visitor().get(PASSWORD).field("component"))
        .isEqualTo("ak-stage-access-denied");
  }
}
