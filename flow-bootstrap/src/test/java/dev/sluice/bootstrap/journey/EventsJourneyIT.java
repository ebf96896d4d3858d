package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.audit.CompleteExports;
import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(JourneyExtension.class)
class EventsJourneyIT {

  private static final String EVENTS = "/api/v3/events/events/";

  private static Answer get(RunningServer server, String query) {
    return server.visitor().getAs(RunningServer.TOKEN, EVENTS + query);
  }

  private static List<JsonNode> list(RunningServer server, String query) {
    Answer answer = get(server, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("results").valueStream().toList();
  }

  private static Answer post(RunningServer server, Map<String, ?> event) {
    return server
        .visitor()
        .postAs(
            RunningServer.TOKEN,
            EVENTS,
            "application/json",
            JsonMapper.shared().writeValueAsString(event));
  }

  private static String made(RunningServer server, String action) {
    Answer answer =
        post(server, Map.of("action", action, "app", "door", "context", Map.of("door", "front")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.field("pk");
  }

  @Test
  void aLoginIsToldWithAllThatIsKnownOfIt(RunningServer server) {
    TestPeople.add(server, "watched", "");
    TestPeople.logInElsewhere(server, "watched");

    JsonNode login = list(server, "?actions=login&username=watched").getFirst();

    assertThat(login.at("/user/username").asString()).isEqualTo("watched");
    assertThat(login.at("/client_ip").asString()).isEqualTo("127.0.0.1");
    assertThat(login.at("/app").asString()).isEqualTo("authentik.core");
    assertThat(login.at("/brand/model_name").asString()).isEqualTo("brand");
    assertThat(login.at("/context/auth_method").asString()).isEqualTo("password");
    assertThat(login.at("/context/http_request/method").asString()).isEqualTo("POST");
    assertThat(login.at("/context/http_request/path").asString())
        .isEqualTo("/api/v3/flows/executor/default-authentication-flow/");
    assertThat(login.at("/context/http_request/request_id").asString()).isNotEmpty();
  }

  @Test
  void aLoginCanBeFoundInManyWays(RunningServer server) {
    TestPeople.add(server, "sought", "");
    TestPeople.logInElsewhere(server, "sought");
    String search = "search=user.username+%3D+%22sought%22+and+action+%3D+%22login%22";

    for (String query :
        List.of(
            "?username=sought&action=LOGI",
            "?username=sought&actions=login&actions=logout",
            "?" + search,
            "?action=login&search=sought%40nowhere+OR&search=sought",
            "?username=sought&client_ip=127.0.0.1&ordering=-created")) {
      assertThat(list(server, query)).as(query).isNotEmpty();
    }
    assertThat(list(server, "?username=sought&action=logout")).isEmpty();
    assertThat(get(server, "?actions=nonsense").status()).isEqualTo(400);
    assertThat(get(server, "?actions=nonsense").json().has("actions")).isTrue();
  }

  @Test
  void onlyEventsOfClientsOwnCanBeAdded(RunningServer server) {
    assertThat(post(server, Map.of("action", "login", "app", "x")).json().has("action")).isTrue();
    assertThat(post(server, Map.of("app", "x")).json().has("action")).isTrue();
    String late = Instant.now().plus(Duration.ofDays(366)).toString();
    Map<String, String> endless = Map.of("action", "custom_", "app", "x", "expires", late);
    assertThat(post(server, endless).json().has("expires")).isTrue();
    var odd = Map.of("action", "custom_", "app", "x", "client_ip", "nowhere", "user", "jane");
    assertThat(post(server, odd).status()).isEqualTo(400);

    String pk = made(server, "custom_door_opened");

    assertThat(get(server, pk + "/").field("action")).isEqualTo("custom_door_opened");
    assertThat(list(server, "?context_model_name=event&context_model_pk=" + pk)).isEmpty();
  }

  @Test
  void anEventIsCorrectedByAnother(RunningServer server) {
    String pk = made(server, "custom_corrected");
    var change = Map.of("context", Map.of("door", "back", "password", "hunter2"));

    Answer changed = server.visitor().patchAs(RunningServer.TOKEN, EVENTS + pk + "/", change);

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.field("pk")).isEqualTo(pk);
    List<JsonNode> shown = list(server, "?actions=custom_&action=custom_corrected");
    assertThat(list(server, "?action=custom_corrected"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.at("/pk").asString()).isEqualTo(pk);
          assertThat(event.at("/context/door").asString()).isEqualTo("back");
          assertThat(event.at("/context/password").asString()).isEqualTo("*".repeat(20));
        });
    assertThat(shown).isEmpty();
    assertThat(list(server, "?action=model_updated&context_model_pk=" + pk)).hasSize(1);
    for (Map<String, ?> refused :
        List.of(
            Map.of("action", "login"),
            Map.of("expires", Instant.now().plusSeconds(60).toString()))) {
      assertThat(server.visitor().patchAs(RunningServer.TOKEN, EVENTS + pk + "/", refused).status())
          .isEqualTo(400);
    }
  }

  @Test
  void aDeletedEventLeavesOne(RunningServer server) {
    String pk = made(server, "custom_deleted");

    Answer deleted = server.visitor().deleteAs(RunningServer.TOKEN, EVENTS + pk + "/");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(get(server, pk + "/").status()).isEqualTo(404);
    assertThat(list(server, "?action=model_deleted&context_model_pk=" + pk))
        .singleElement()
        .satisfies(event ->
            assertThat(event.at("/user/username").asString())
                .isEqualTo(RunningServer.ADMINISTRATOR));
  }

  @Test
  void figuresAreCounted(RunningServer server) {
    made(server, "custom_counted");
    made(server, "custom_counted");

    JsonNode volume = get(server, "volume/?action=custom_counted").json();
    JsonNode stats =
        get(server, "stats/?count_steps=hours%3D24&count_steps=days%3D240&action=custom_counted")
            .json();

    assertThat(volume.get(0).path("count").asInt()).isEqualTo(2);
    assertThat(volume.get(0).path("action").asString()).isEqualTo("custom_counted");
    assertThat(stats.at("/count_step/hours24").asInt()).isEqualTo(2);
    assertThat(stats.at("/count_step/days240").asInt()).isEqualTo(2);
    assertThat(get(server, "volume/?history_days=x").status()).isEqualTo(400);
    assertThat(get(server, "stats/").status()).isEqualTo(400);
    assertThat(get(server, "stats/?count_steps=24d").json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    "{\"count_steps\": {\"0\": [\"24d is not in the correct format of"
                        + " 'hours=3;minutes=1'.\"]}}"));
    assertThat(get(server, "top_per_user/?top_n=x").status()).isEqualTo(400);
    assertThat(get(server, "actions/").json().size()).isEqualTo(38);
  }

  @Test
  void thoseWhoMaySeeNoneAreRefused(RunningServer server) {
    TestPeople.add(server, "curious", "");
    ApiClient curious = server.visitor();
    LoginSteps.logIn(curious, "curious");

    for (String path :
        List.of("", "volume/", "stats/?count_steps=days=1", UUID.randomUUID() + "/")) {
      assertThat(curious.get(EVENTS + path).status()).as(path).isEqualTo(403);
    }
    assertThat(curious.get(EVENTS + "top_per_user/").json()).isEmpty();
    assertThat(curious.get(EVENTS + "actions/").status()).isEqualTo(200);
    assertThat(server.visitor().get(EVENTS).status()).isEqualTo(403);
  }

  @Test
  void anExpiredEventIsInvisible(RunningServer server) {
    var id = new EventId(UUID.randomUUID());
    Instant now = Instant.now();
    server
        .bean(EventRepository.class)
        .append(
            new StoredEvent(
                id,
                0,
                "custom_expired",
                "test",
                null,
                Value.Fields.NONE,
                Value.Fields.NONE,
                Value.Fields.NONE,
                now.minusSeconds(60),
                now.minusSeconds(1)),
            "");

    assertThat(list(server, "?action=custom_expired")).isEmpty();
    assertThat(get(server, id.value() + "/").status()).isEqualTo(404);
    assertThat(get(server, "volume/?action=custom_expired").json()).isEmpty();
  }

  @Test
  void theEventsOfADeletedPersonGo(RunningServer server) {
    TestPeople.add(server, "forgotten", "");
    TestPeople.logInElsewhere(server, "forgotten");
    assertThat(list(server, "?username=forgotten")).isNotEmpty();
    long pk =
        server
            .bean(UserRepository.class)
            .find(List.of(UserField.USERNAME), "forgotten", false)
            .map(Subject::id)
            .orElseThrow()
            .value();

    server.visitor().deleteAs(RunningServer.TOKEN, "/api/v3/core/users/" + pk + "/");

    assertThat(list(server, "?username=forgotten&action=login")).isEmpty();
    String itself = "?action=model_deleted&context_model_app=authentik_core&context_model_pk=" + pk;
    assertThat(list(server, itself)).hasSize(1);
  }

  @Test
  void anExportIsReadyLater(RunningServer server) {
    made(server, "custom_exported");
    made(server, "custom_kept");
    ApiClient client = server.visitor();

    Answer asked =
        client.postAs(
            RunningServer.TOKEN, EVENTS + "export/?action=custom_exported", "application/json", "");

    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(asked.json().path("completed").asBoolean()).isFalse();
    assertThat(asked.json().at("/query_params/action").asString()).isEqualTo("custom_exported");
    while (server.bean(CompleteExports.class).completeNext()) {
      // there may be others
    }
    Answer ready = client.getAs(RunningServer.TOKEN, asked.header("Location"));
    assertThat(ready.json().path("completed").asBoolean()).isTrue();
    Answer file = client.getAs(RunningServer.TOKEN, ready.field("file_url"));
    assertThat(file.json().size()).isOne();
    assertThat(file.json().get(0).path("action").asString()).isEqualTo("custom_exported");
    String id = asked.field("id");
    assertThat(list(server, "?action=export_ready&search=" + id.replace("-", ""))).hasSize(1);
    assertThat(server.visitor().get(ready.field("file_url")).status()).isEqualTo(403);
  }
}
