package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People make accounts for themselves, and change and delete them. */
@ExtendWith(JourneyExtension.class)
class EnrollmentJourneyIT {

  private static final int MANY = 50;

  private AdminApi api;

  @BeforeEach
  void comeIn(RunningServer server) {
    api = AdminApi.on(server);
  }

  private String field(String prefix, String key, String type) {
    return api.make(
            "stages/prompt/prompts/",
            Map.of("name", prefix + "-" + key, "field_key", key, "label", key, "type", type))
        .field("pk");
  }

  private String prompt(String name, String... fields) {
    return api.make("stages/prompt/stages/", Map.of("name", name, "fields", List.of(fields)))
        .field("pk");
  }

  private String stage(String kind, String name, Map<String, ?> config) {
    var body = new HashMap<String, Object>(config);
    body.put("name", name);
    return api.make("stages/" + kind + "/", body).field("pk");
  }

  private void flow(String slug, String... stages) {
    String flow =
        api.make(
                "flows/instances/",
                Map.of("name", slug, "slug", slug, "title", slug, "designation", "enrollment"))
            .field("pk");
    for (int i = 0; i < stages.length; i++) {
      api.make("flows/bindings/", Map.of("target", flow, "stage", stages[i], "order", i));
    }
  }

  private void enrollment(String slug, String... lastStages) {
    String[] stages =
        Stream.concat(
                Stream.of(
                    prompt(
                        slug + "-prompt",
                        field(slug, "username", "username"),
                        field(slug, "attributes.settings.locale", "ak-locale")),
                    stage(
                        "user_write",
                        slug + "-write",
                        Map.of("user_creation_mode", "always_create"))),
                Stream.of(lastStages))
            .toArray(String[]::new);
    flow(slug, stages);
  }

  private static Map<String, String> answer(String username) {
    return Map.of(
        "component", "ak-stage-prompt", "username", username, "attributes.settings.locale", "de");
  }

  @Test
  void somebodyNewIsLoggedInAndMayLeaveAgain(RunningServer server) {
    enrollment("enroll-in", stage("user_login", "enroll-in-login", Map.of()));
    flow("enroll-out", stage("user_delete", "enroll-out-delete", Map.of()));
    ApiClient visitor = server.visitor();

    Answer asked = visitor.get(TestFlows.path("enroll-in"));
    assertThat(asked.json().at("/fields/0/field_key").asString()).isEqualTo("username");
    assertThat(asked.json().at("/fields/0/choices").isNull()).isTrue();
    Answer done = visitor.post(TestFlows.path("enroll-in"), answer("newcomer"));
    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    Answer me = visitor.get("/api/v3/core/users/me/");
    assertThat(me.json().at("/user/username").asString()).isEqualTo("newcomer");
    assertThat(api.list("core/users/?username=newcomer").getFirst().at("/attributes/settings"))
        .hasToString("{\"locale\":\"de\"}");

    assertThat(visitor.get(TestFlows.path("enroll-out")).field("component"))
        .isEqualTo("xak-flow-redirect");
    assertThat(visitor.get("/api/v3/core/users/me/").status()).isEqualTo(403);
    assertThat(api.list("core/users/?username=newcomer")).isEmpty();
  }

  @Test
  void oneOfFiftyWhoWantTheSameNameGetsIt(RunningServer server) throws Exception {
    enrollment("enroll-race");
    List<ApiClient> visitors = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      ApiClient visitor = server.visitor();
      visitor.get(TestFlows.path("enroll-race"));
      visitors.add(visitor);
    }

    List<Answer> answers =
        AtOnce.all(
            visitors, visitor -> visitor.post(TestFlows.path("enroll-race"), answer("popular")));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers)
        .filteredOn(answer -> answer.field("component").equals("xak-flow-redirect"))
        .hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.field("component").equals("xak-flow-redirect"))
        .hasSize(MANY - 1)
        .allSatisfy(answer ->
            assertThat(answer.json().at("/response_errors/username/0/code").asString(""))
                .as(answer.text())
                .isEqualTo("invalid"));
    assertThat(api.list("core/users/?username=popular")).hasSize(1);
  }

  @Test
  void aFieldIsShownBeforeItIsStored() {
    Map<String, Object> field =
        Map.of(
            "field_key", "greeting",
            "label", "Greeting",
            "type", "text",
            "order", 3,
            "placeholder", "'Hello ' + request.user.username",
            "placeholder_expression", true,
            "sub_text", "<b onclick=\"x()\">be kind</b>");

    Answer shown = api.post("stages/prompt/prompts/preview/", field);

    assertThat(shown.text())
        .isEqualTo(
            "{\"component\":\"ak-stage-prompt\",\"fields\":[{\"field_key\":\"greeting\","
                + "\"label\":\"Greeting\",\"type\":\"text\",\"required\":true,"
                + "\"placeholder\":\"Hello akadmin\",\"initial_value\":\"\",\"order\":3,"
                + "\"sub_text\":\"<b>be kind</b>\",\"choices\":null}]}");
  }

  @Test
  void anExpressionThatMakesNoSenseIsRefused() {
    Map<String, Object> field =
        Map.of(
            "name", "broken",
            "field_key", "broken",
            "label", "Broken",
            "type", "text",
            "initial_value", "request.(",
            "initial_value_expression", true);

    Answer shown = api.post("stages/prompt/prompts/preview/", field);
    Answer stored = api.post("stages/prompt/prompts/", field);

    assertThat(shown.status()).isEqualTo(400);
    assertThat(shown.json().at("/non_field_errors/0").asString()).startsWith("Line 1");
    assertThat(stored.status()).isEqualTo(400);
    assertThat(stored.json().has("initial_value")).isTrue();
  }

  @Test
  void anExportHoldsTheFieldsBeforeThePromptThatAsksForThem() {
    enrollment("enroll-export");

    String document = api.get("flows/instances/enroll-export/export/").text();

    assertThat(document).contains("name: enroll-export-username");
    assertThat(document.indexOf("model: authentik_stages_prompt.prompt\n"))
        .isBetween(0, document.indexOf("model: authentik_stages_prompt.promptstage"));
  }

  @Test
  void anUnknownTypeIsRefused() {
    Answer refused =
        api.post(
            "stages/prompt/prompts/",
            Map.of("name", "odd", "field_key", "odd", "label", "Odd", "type", "telepathy"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().has("type")).isTrue();
  }
}
