package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.journey.ApiClient;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.LoginSteps;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who sends requests. */
final class Caller {

  private final ApiClient client;
  private final @Nullable String token;

  private Caller(ApiClient client, @Nullable String token) {
    this.client = client;
    this.token = token;
  }

  static Caller anonymous(RunningServer server) {
    return new Caller(server.visitor(), null);
  }

  static Caller bearer(RunningServer server, String token) {
    return new Caller(server.visitor(), token);
  }

  /** Somebody with a session. */
  static Caller loggedIn(RunningServer server, String username) {
    ApiClient client = server.visitor();
    LoginSteps.logIn(client, username);
    return new Caller(client, null);
  }

  Answer send(Call call) {
    return send(call, Map.of());
  }

  Answer send(Call call, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    if (token != null) {
      all.put("Authorization", "Bearer " + token);
    }
    if (!call.mediaType().isEmpty()) {
      all.put("Content-Type", call.mediaType());
    }
    return client.send(call.method(), call.address(), all, call.body());
  }
}
