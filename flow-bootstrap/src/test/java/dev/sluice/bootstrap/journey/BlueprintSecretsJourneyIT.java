package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith({JourneyExtension.class, OutputCaptureExtension.class})
class BlueprintSecretsJourneyIT {

  private static final String PASSWORD = "tangerine orbit 41";
  private static final String USERS = "/api/v3/core/users/";
  private static final String TOKENS = "/api/v3/core/tokens/";

  private static final String PERSON =
      """
      version: 1
      context: {secret: tangerine orbit 41}
      entries:
        - model: authentik_core.user
          identifiers: {username: bp-person}
          attrs:
            name: Person
            password: !Context secret
            permissions: [authentik_flows.view_flow]
      """;

  private static final String TOKEN =
      """
      version: 1
      entries:
        - model: authentik_core.user
          id: robot
          identifiers: {username: bp-robot}
          attrs: {name: Robot}
        - model: authentik_core.token
          identifiers: {identifier: bp-token}
          attrs:
            user: !KeyOf robot
            intent: api
            expiring: false
            key: a-key-that-a-blueprint-brings-0001
      """;

  private static ApiClient loggedIn(RunningServer server, String username) {
    ApiClient client = server.visitor();
    client.get(LoginSteps.LOGIN);
    client.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    client.post(LoginSteps.LOGIN, Map.of("password", PASSWORD));
    return client;
  }

  private static void assertApplied(Answer answer) {
    assertThat(answer.json().path("success").asBoolean()).as(answer.text()).isTrue();
  }

  private static String events(RunningServer server) throws SQLException {
    try (Connection connection = server.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select string_agg(event::text, ' ') from event")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void aPersonLogsInWithThePasswordOfABlueprint(RunningServer server, CapturedOutput output)
      throws SQLException {
    var blueprints = new Blueprints(server);

    Answer imported = blueprints.importText(PERSON);
    ApiClient person = loggedIn(server, "bp-person");
    Answer again = blueprints.importText(PERSON);

    assertApplied(imported);
    assertApplied(again);
    assertThat(person.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("bp-person");
    assertThat(person.get("/api/v3/flows/instances/").status()).isEqualTo(200);
    assertThat(person.get("/api/v3/flows/bindings/").status()).isEqualTo(403);
    assertThat(imported.text() + again.text() + events(server) + output).doesNotContain(PASSWORD);
  }

  @Test
  void requestsGiveNeitherPasswordNorPermissions(RunningServer server) {
    var blueprints = new Blueprints(server);

    Answer made =
        blueprints.postJson(
            USERS,
            "{\"username\": \"bp-rest\", \"name\": \"\", \"password\": \""
                + PASSWORD
                + "\", \"permissions\": [\"authentik_flows.view_flow\"]}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text()).doesNotContain("password\"", "permissions");
    assertThat(loggedIn(server, "bp-rest").get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(blueprints.get("/api/v3/rbac/roles/?users=" + made.field("pk")).text())
        .contains("\"count\":0");
  }

  @Test
  void whatIsNoPasswordIsRefusedWithEntryAndField(RunningServer server) {
    var blueprints = new Blueprints(server);

    Answer refused =
        blueprints.importText(
            """
            version: 1
            entries:
            - model: authentik_core.user
              identifiers: {username: bp-refused}
              attrs: {name: Refused, password: [tangerine orbit 41], permissions: [none]}
            """);

    assertThat(refused.json().path("success").asBoolean()).isFalse();
    assertThat(refused.json().at("/logs/0/event").asString())
        .contains("entries[0], attrs.password");
    assertThat(refused.text()).doesNotContain(PASSWORD);
    assertThat(blueprints.get(USERS + "?username=bp-refused").text()).contains("\"count\":0");
  }

  @Test
  void aProgramComesInWithTheKeyOfABlueprint(RunningServer server) throws SQLException {
    var blueprints = new Blueprints(server);
    String key = "a-key-that-a-blueprint-brings-0001";

    Answer imported = blueprints.importText(TOKEN);

    assertApplied(imported);
    assertThat(server.visitor().getAs(key, LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("bp-robot");
    assertThat(blueprints.get(TOKENS + "?identifier=bp-token").text())
        .contains("bp-token")
        .doesNotContain(key);
    assertThat(blueprints.get(TOKENS + "bp-token/view_key/").field("key")).isEqualTo(key);
    assertApplied(blueprints.importText(TOKEN));
    assertThat(imported.text() + events(server)).doesNotContain(key);
  }
}
