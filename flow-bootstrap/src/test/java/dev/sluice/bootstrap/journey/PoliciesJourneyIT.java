package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What administrators do with policies of any kind. */
@ExtendWith(JourneyExtension.class)
class PoliciesJourneyIT {

  private static final String BINDINGS = "policies/bindings/";
  private static final String ALL = "policies/all/";

  private RunningServer server;
  private AdminApi api;
  private String name;

  @BeforeEach
  void comeIn(RunningServer running, TestInfo test) {
    server = running;
    api = AdminApi.on(running);
    name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
  }

  private String flow() {
    TestFlows.clicks(server, name, name);
    return api.get("flows/instances/" + name + "/").field("pk");
  }

  private String dummy(boolean logged, boolean result) {
    return api.make(
            "policies/dummy/",
            Map.of(
                "name", name,
                "result", result,
                "wait_min", 0,
                "wait_max", 1,
                "execution_logging", logged))
        .field("pk");
  }

  private long user(String username) {
    TestPeople.add(server, username, username);
    return api.list("core/users/?username=" + username).getFirst().path("pk").asLong();
  }

  private String visited(ApiClient visitor) {
    return visitor.get(TestFlows.path(name)).field("component");
  }

  private ApiClient loggedIn(String username) {
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, username);
    return visitor;
  }

  @Test
  void aBindingAttachesOneThing() {
    String flow = flow();
    String policy = dummy(false, true);
    String group = api.make("core/groups/", Map.of("name", name)).field("pk");
    long user = user(name);

    assertThat(bound(flow, Map.of("user", user, "group", group)).json().toString())
        .isEqualTo(
            "{\"non_field_errors\":[\"Only one of 'group', 'policy', 'user' can be set.\"]}");
    assertThat(bound(flow, Map.of()).json().toString())
        .isEqualTo("{\"non_field_errors\":[\"One of 'group', 'policy', 'user' must be set.\"]}");
    assertThat(bound(flow, Map.of("user", user)).status()).isEqualTo(201);
    Answer binding = bound(flow, Map.of("policy", policy));
    assertThat(binding.status()).isEqualTo(201);
    assertThat(bound(flow, Map.of("policy", policy)).status()).isEqualTo(400);
    assertThat(api.patch(BINDINGS + binding.field("pk") + "/", Map.of("group", group)).status())
        .isEqualTo(400);
  }

  private Answer bound(String target, Map<String, ?> attached) {
    var binding = new HashMap<String, Object>(attached);
    binding.put("target", target);
    binding.put("order", 0);
    return api.post(BINDINGS, binding);
  }

  @Test
  void aGroupStandsForAllWhoAreBelowIt() {
    String parent = api.make("core/groups/", Map.of("name", name)).field("pk");
    long member = user(name + "-member");
    user(name + "-other");
    api.make(
        "core/groups/",
        Map.of("name", name + "-child", "parents", List.of(parent), "users", List.of(member)));
    assertThat(bound(flow(), Map.of("group", parent)).status()).isEqualTo(201);

    assertThat(visited(loggedIn(name + "-member"))).isEqualTo("ak-stage-dummy");
    assertThat(visited(loggedIn(name + "-other"))).isEqualTo("ak-stage-access-denied");
    assertThat(visited(server.visitor())).isEqualTo("ak-stage-access-denied");
  }

  @Test
  void aNegatedBindingKeepsWhatItsPolicySays() {
    var binding = Map.of("policy", dummy(false, true), "negate", true);
    assertThat(bound(flow(), binding).status()).isEqualTo(201);

    Answer refused = server.visitor().get(TestFlows.path(name));

    assertThat(refused.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(refused.text()).contains("dummy");
  }

  @Test
  void anEvaluationIsOnRecordWhereThePolicyIsWatched() {
    assertThat(bound(flow(), Map.of("policy", dummy(true, true))).status()).isEqualTo(201);

    assertThat(visited(server.visitor())).isEqualTo("ak-stage-dummy");

    List<JsonNode> events = executions();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().at("/client_ip").asString()).isEqualTo("127.0.0.1");
    assertThat(events.getFirst().at("/user/username").asString()).isEqualTo("AnonymousUser");
    assertThat(events.getFirst().at("/context/result").toString())
        .isEqualTo("{\"passing\":true,\"messages\":[\"dummy\"]}");
    assertThat(events.getFirst().at("/context/http_request/path").asString()).contains(name);
  }

  private List<JsonNode> executions() {
    return api.list("events/events/?actions=policy_execution&page_size=100").stream()
        .filter(event -> event.at("/context/policy").asString().equals(name))
        .toList();
  }

  @Test
  void aTrialSaysWhatThePolicySaysAndLeavesNothing() {
    String policy = dummy(true, true);

    Answer tried = attempt(api, policy, Map.of("user", user(name)));

    assertThat(tried.json().toString())
        .isEqualTo("{\"passing\":true,\"messages\":[\"dummy\"],\"log_messages\":[]}");
    assertThat(executions()).isEmpty();
  }

  private static Answer attempt(AdminApi api, String policy, Map<String, ?> body) {
    return api.post(ALL + policy + "/test/", body);
  }

  @Test
  void aTrialNeedsAUser() {
    String policy = dummy(false, true);

    Answer missing = attempt(api, policy, Map.of());
    Answer unknown = attempt(api, policy, Map.of("user", 999_999));

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.json().toString()).isEqualTo("{\"user\":[\"This field is required.\"]}");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text()).isEmpty();
    for (String nowhere : List.of(UUID.randomUUID().toString(), "nowhere", "%20")) {
      assertThat(attempt(api, nowhere, Map.of("user", 1)).status()).isEqualTo(404);
    }
  }

  @Test
  void onlyThoseWhoSeeAPolicyTryItAndOnlyAboutThoseWhomTheySee() {
    String path = "/api/v3/" + ALL + dummy(false, true) + "/test/";
    Map<String, ?> body = Map.of("user", user(name));
    ApiClient clerk = loggedIn(name);

    assertThat(server.visitor().post(path, body).status()).isEqualTo(403);
    assertThat(clerk.post(path, body).status()).isEqualTo(403);
    String role = api.make("rbac/roles/", Map.of("name", name)).field("pk");
    api.post("rbac/roles/" + role + "/add_user/", Map.of("pk", body.get("user")));
    grant(role, "authentik_policies.view_policy");
    assertThat(clerk.post(path, body).status()).isEqualTo(400);
    grant(role, "authentik_core.view_user");
    assertThat(clerk.post(path, body).status()).isEqualTo(200);
  }

  private void grant(String role, String permission) {
    Answer granted =
        api.post(
            "rbac/permissions/assigned_by_roles/" + role + "/assign/",
            Map.of("permissions", List.of(permission)));
    assertThat(granted.status()).as(granted.text()).isEqualTo(200);
  }

  @Test
  void policiesInMemoryAreCountedAndForgotten() {
    assertThat(bound(flow(), Map.of("policy", dummy(false, true))).status()).isEqualTo(201);
    visited(server.visitor());

    assertThat(api.get(ALL + "types/").json()).hasSize(8);
    assertThat(api.get(ALL + "cache_info/").json().path("count").asInt()).isPositive();
    assertThat(api.post(ALL + "cache_clear/", Map.of()).status()).isEqualTo(204);
    assertThat(api.get(ALL + "cache_info/").json().toString()).isEqualTo("{\"count\":0}");
    assertThat(visited(server.visitor())).isEqualTo("ak-stage-dummy");
    assertThat(server.visitor().get("/api/v3/" + ALL + "cache_info/").status()).isEqualTo(403);
    assertThat(server.visitor().post("/api/v3/" + ALL + "cache_clear/", Map.of()).status())
        .isEqualTo(403);
  }
}
