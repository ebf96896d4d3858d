package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what a program of the administrator sends; addresses begin below {@code /api/v3/}. */
record AdminApi(ApiClient client) {

  private static final String BASE = "/api/v3/";

  static AdminApi on(RunningServer server) {
    return new AdminApi(server.visitor());
  }

  Answer get(String path) {
    return client.getAs(RunningServer.TOKEN, BASE + path);
  }

  Answer post(String path, Map<String, ?> body) {
    return send("POST", path, body, Map.of());
  }

  Answer put(String path, Map<String, ?> body) {
    return send("PUT", path, body, Map.of());
  }

  Answer patch(String path, Map<String, ?> body) {
    return send("PATCH", path, body, Map.of());
  }

  Answer patch(String path, Map<String, ?> body, Map<String, String> headers) {
    return send("PATCH", path, body, headers);
  }

  Answer delete(String path) {
    return client.deleteAs(RunningServer.TOKEN, BASE + path);
  }

  /** Makes something, which has to succeed. */
  Answer make(String path, Map<String, ?> body) {
    Answer made = post(path, body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  /** The objects of a list. */
  List<JsonNode> list(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("results").valueStream().toList();
  }

  private Answer send(
      String method, String path, Map<String, ?> body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Authorization", "Bearer " + RunningServer.TOKEN);
    all.put("Content-Type", "application/json");
    return client.send(method, BASE + path, all, JsonMapper.shared().writeValueAsString(body));
  }
}
