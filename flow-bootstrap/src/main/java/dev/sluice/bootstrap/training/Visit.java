package dev.sluice.bootstrap.training;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and their programs ask of a server. */
final class Visit {

  private static final String LOGIN = "/api/v3/flows/executor/default-authentication-flow/?query=";
  private static final String LOGOUT = "/api/v3/flows/executor/default-invalidation-flow/?query=";
  private static final String PASSWORD = "ak-stage-password";
  private static final String REDIRECT = "xak-flow-redirect";
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

  private final Visitor visitor;
  private final Account account;

  Visit(Visitor visitor, Account account) {
    this.visitor = visitor;
    this.account = account;
  }

  /** The page of the login with its files, as a browser fetches them once. */
  void openPage() {
    visitor.forgetEverything();
    Matcher files = FILE.matcher(visitor.page("/"));
    while (files.find()) {
      visitor.fetch(files.group(1));
    }
    visitor.get("/api/v3/root/config/");
    visitor.get("/api/v3/core/brands/current/");
  }

  /** A login that fails, for there is nobody of that name. */
  void guess(String stranger) {
    visitor.forgetEverything();
    visitor.get(LOGIN);
    answer(name(stranger), PASSWORD);
    answer(password("a guess"), PASSWORD);
  }

  /** A login, perhaps after a mistyped password, a look around, and a logout. */
  void logInAndOut(boolean mistyped) {
    visitor.forgetEverything();
    visitor.get(LOGIN);
    answer(name(account.username()), PASSWORD);
    if (mistyped) {
      answer(password("mistyped"), PASSWORD);
    }
    answer(password(account.password()), REDIRECT);
    visitor.page("/");
    visitor.get("/api/v3/core/users/me/");
    visitor.get(LOGOUT);
  }

  /** What a proxy and a monitor ask all the time. */
  void watch() {
    visitor.get("/-/health/live/");
    visitor.get("/-/health/ready/");
    visitor.fetch("/-/metrics/");
  }

  private void answer(Map<String, String> answer, String expected) {
    String next = visitor.answer(LOGIN, answer);
    if (!next.equals(expected)) {
      throw new TrainingFailed(
          "%s was followed by '%s' and not by '%s'"
              .formatted(answer.get("component"), next, expected));
    }
  }

  private static Map<String, String> name(String username) {
    return Map.of("component", "ak-stage-identification", "uid_field", username);
  }

  private static Map<String, String> password(String password) {
    return Map.of("component", PASSWORD, "password", password);
  }
}
