package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class EventSecretsJourneyIT {

  private static final String WRONG = "quite-the-wrong-password";
  private static final String KEY = "a-token-key-0123456789-abcdefghij";
  private static final String FLOW_TOKEN = "a-flow-token-0123456789";

  @Test
  void noEventHoldsASecret(RunningServer server) throws Exception {
    ApiClient client = server.visitor();
    server.visitor().get(LoginSteps.LOGIN + "flow_token%3D" + FLOW_TOKEN);
    String query = LoginSteps.LOGIN + "secret_thing%3D" + FLOW_TOKEN;
    client.get(query);
    client.post(query, LoginSteps.NAME);
    client.post(query, Map.of("component", "ak-stage-password", "password", WRONG));
    client.post(query, LoginSteps.PASSWORD);
    assertThat(client.get(LoginSteps.ME).status()).isEqualTo(200);
    client.post("/api/v3/core/tokens/", Map.of("identifier", "spied", "intent", "api"));
    client.post("/api/v3/core/tokens/spied/set_key/", Map.of("key", KEY));
    client.get("/api/v3/core/tokens/spied/view_key/?token=" + KEY);
    String pem = resource("key.pem");
    var pair =
        client.post(
            "/api/v3/crypto/certificatekeypairs/",
            Map.of(
                "name", "spied", "certificate_data", resource("certificate.pem"), "key_data", pem));
    assertThat(pair.status()).as(pair.text()).isEqualTo(201);
    client.get("/api/v3/crypto/certificatekeypairs/" + pair.field("pk") + "/view_private_key/");

    List<String> events = events(server);

    String keyLine = pem.lines().skip(1).findFirst().orElseThrow();
    assertThat(events)
        .anyMatch(event -> event.contains("secret_view"))
        .anyMatch(event -> event.contains("login_failed"))
        .noneMatch(event -> event.contains(RunningServer.PASSWORD))
        .noneMatch(event -> event.contains(WRONG))
        .noneMatch(event -> event.contains(KEY))
        .noneMatch(event -> event.contains(FLOW_TOKEN))
        .noneMatch(event -> event.contains(RunningServer.TOKEN))
        .noneMatch(event -> event.contains(client.cookie("authentik_session")))
        .noneMatch(event -> event.contains(keyLine));
  }

  private static List<String> events(RunningServer server) throws SQLException {
    var events = new ArrayList<String>();
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select event::text from event")) {
      while (rows.next()) {
        events.add(rows.getString(1));
      }
    }
    return events;
  }

  private static String resource(String name) throws Exception {
    try (var file =
        Objects.requireNonNull(
            EventSecretsJourneyIT.class.getResourceAsStream("/contract/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
