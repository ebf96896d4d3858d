package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(JourneyExtension.class)
class ExpressionJourneyIT {

  private static final String EXPRESSIONS = "policies/expression/";

  @Test
  void aMistakeIsPointedAtBeforeItIsSaved(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    Answer made = made(api, "pointed-at", "request.user.is_active");

    Answer misspelt =
        api.post(EXPRESSIONS, Map.of("name", "misspelt", "expression", "request.user.nme == 'x'"));
    Answer python = api.patch(path(made), Map.of("expression", "return True"));

    assertThat(misspelt.status()).isEqualTo(400);
    assertThat(misspelt.json().at("/expression/0").asString())
        .isEqualTo("Line 1, column 13: undefined field 'nme'. Did you mean \"name\"?");
    assertThat(python.status()).isEqualTo(400);
    assertThat(python.json().at("/expression/0").asString()).contains("This looks like Python.");
    assertThat(api.get(path(made)).field("expression")).isEqualTo("request.user.is_active");
  }

  @Test
  void aTrialSaysWhatItDecidesAndWhy(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    Answer policy =
        made(
            api,
            "explained",
            "{'passing': context.prompt_data.password.size() > 3, 'messages': [context.word]}");

    JsonNode tried =
        tried(api, policy, Map.of("word", "hello", "prompt_data", Map.of("password", "hunter22")));

    assertThat(tried.path("passing").asBoolean()).isTrue();
    assertThat(tried.at("/messages/0").asString()).isEqualTo("hello");
    assertThat(tried.path("explanation").valueStream().map(part -> part.path("expression")))
        .extracting(JsonNode::asString)
        .contains("context.prompt_data.password.size() > 3", "context.word");
    assertThat(tried.toString()).doesNotContain("hunter22");
  }

  @Test
  void aTrialThatCannotBeDecidedNamesTheCause(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    Answer policy = made(api, "undecided", "1 / size(context) == 1");

    JsonNode tried = tried(api, policy, Map.of());

    assertThat(tried.path("passing").asBoolean()).isFalse();
    assertThat(tried.at("/log_messages/0/event").asString())
        .isEqualTo("division by zero (line 1, column 3)");
  }

  @Test
  void oneAsksAnother(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    made(api, "asked", "{'passing': true, 'messages': ['said']}");
    Answer asking = made(api, "asking", "call_policy('asked').messages == ['said']");

    assertThat(tried(api, asking, Map.of()).path("passing").asBoolean()).isTrue();
  }

  @Test
  void whatOthersSaidIsPassedOnByWhoeverAskedThem(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    made(api, "inner", "{'passing': true, 'messages': ['/']}");
    made(api, "middle", "{'passing': true, 'messages': ['/'] + call_policy('inner').messages}");
    Answer outer =
        made(api, "outer", "{'passing': true, 'messages': ['/'] + call_policy('middle').messages}");
    Answer silent = made(api, "silent", "call_policy('middle').passing");

    assertThat(tried(api, outer, Map.of()).path("messages").toString())
        .isEqualTo("[\"/\",\"/\",\"/\"]");
    assertThat(tried(api, silent, Map.of()).path("messages")).isEmpty();
  }

  @Test
  void whatIsNoExpressionIsRefused(RunningServer server) {
    AdminApi api = AdminApi.on(server);

    for (String nothing : List.of("/", ";", "", "  ")) {
      Answer refused = api.post(EXPRESSIONS, Map.of("name", "none", "expression", nothing));
      assertThat(refused.status()).as(nothing).isEqualTo(400);
      assertThat(refused.json().has("expression")).isTrue();
    }
  }

  private static Answer made(AdminApi api, String name, String expression) {
    return api.make(EXPRESSIONS, Map.of("name", name, "expression", expression));
  }

  private static String path(Answer made) {
    return EXPRESSIONS + made.field("pk") + "/";
  }

  private static JsonNode tried(AdminApi api, Answer policy, Map<String, ?> context) {
    int user = api.list("core/users/?username=akadmin").getFirst().path("pk").asInt();
    Answer answer =
        api.post(
            "policies/all/" + policy.field("pk") + "/test/",
            Map.of("user", user, "context", context, "explain", true));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
