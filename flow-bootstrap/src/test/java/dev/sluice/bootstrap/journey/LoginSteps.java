package dev.sluice.bootstrap.journey;

import java.util.Map;

/** The steps of the default login. */
public final class LoginSteps {

  static final String LOGIN = "/api/v3/flows/executor/default-authentication-flow/?query=";
  static final String LOGOUT = "/api/v3/flows/executor/default-invalidation-flow/?query=";
  static final String ME = "/api/v3/core/users/me/";
  static final Map<String, String> NAME =
      Map.of("component", "ak-stage-identification", "uid_field", RunningServer.ADMINISTRATOR);
  static final Map<String, String> PASSWORD =
      Map.of("component", "ak-stage-password", "password", RunningServer.PASSWORD);

  private LoginSteps() {}

  static ApiClient.Answer identify(ApiClient visitor) {
    return visitor.post(LOGIN, NAME);
  }

  /** Logs somebody in from the first page to the last. */
  static ApiClient.Answer logIn(ApiClient visitor) {
    return logIn(visitor, RunningServer.ADMINISTRATOR);
  }

  /** As somebody else, who has the same password. */
  public static ApiClient.Answer logIn(ApiClient visitor, String username) {
    identify(visitor, username);
    return visitor.post(LOGIN, PASSWORD);
  }

  /** Opens the login and says who they are. */
  public static ApiClient.Answer identify(ApiClient visitor, String username) {
    visitor.get(LOGIN);
    return visitor.post(
        LOGIN, Map.of("component", "ak-stage-identification", "uid_field", username));
  }
}
