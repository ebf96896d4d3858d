package dev.sluice.benchmark.login;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server asks, as any client of the API reads it. */
final class Challenge {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REDIRECT = "xak-flow-redirect";
  private static final String PROMPT = "ak-stage-prompt";
  private static final String MAIL = "ak-stage-email";

  private final JsonNode fields;

  private Challenge(JsonNode fields) {
    this.fields = fields;
  }

  static Challenge parse(String body) {
    try {
      return new Challenge(JSON.readTree(body));
    } catch (JacksonException e) {
      throw new LoginFailed("an answer that is no JSON");
    }
  }

  String component() {
    return fields.path("component").asString("nothing");
  }

  /** Whether the run is over, and well. */
  boolean isEnd() {
    return component().equals(REDIRECT) && fields.path("final_redirect").asBoolean(true);
  }

  /** Whether there is nothing to answer before a mail has come. */
  boolean waitsForMail() {
    return component().equals(MAIL);
  }

  /** Whether it asks for what a new account is made of. */
  boolean isPrompt() {
    return component().equals(PROMPT);
  }

  /**
   * What this person answers.
   *
   * @throws LoginFailed if the last answer was refused, or something else is asked than who they
   *     are
   */
  String answeredBy(Account account) {
    if (fields.has("response_errors")) {
      throw new LoginFailed("refused: " + fields.get("response_errors"));
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("component", component());
    switch (component()) {
      case "ak-stage-identification" -> {
        answer.put("uid_field", account.username());
        if (fields.path("password_fields").asBoolean(false)) {
          answer.put("password", account.password());
        }
      }
      case "ak-stage-password" -> answer.put("password", account.password());
      case PROMPT -> fill(answer, account);
      case "ak-stage-consent" -> answer.put("token", fields.path("token").asString(""));
      default -> throw new LoginFailed("asked for " + component());
    }
    return JSON.writeValueAsString(answer);
  }

  private void fill(Map<String, String> answer, Account account) {
    for (JsonNode field : fields.path("fields")) {
      String value =
          switch (field.path("type").asString("")) {
            case "username" -> account.newName();
            case "password" -> account.password();
            case "email" -> Walk.addressOf(account.newName());
            default -> "Benchmark";
          };
      answer.put(field.path("field_key").asString(""), value);
    }
  }
}
