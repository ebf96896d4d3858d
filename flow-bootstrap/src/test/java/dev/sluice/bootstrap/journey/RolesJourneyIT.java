package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(JourneyExtension.class)
class RolesJourneyIT {

  private static final String API = "/api/v3/";
  private static final String ROLES = "rbac/roles/";
  private static final String ASSIGNED = "rbac/permissions/assigned_by_roles/";
  private static final String PAIRS = "crypto/certificatekeypairs/";
  private static final String VIEW_KEY = "authentik_crypto.view_certificatekeypair_key";
  private static final String VIEW = "authentik_crypto.view_certificatekeypair";

  @Test
  void aPermissionOnOneObjectOpensItUntilItIsTakenAway(RunningServer server) {
    AdminApi root = AdminApi.on(server);
    ApiClient clerk = person(server, "clerk-one");
    String role = roleOf(root, "clerks", "clerk-one");
    String pair = generated(root.post(PAIRS + "generate/", wish("for the clerk")));
    Map<String, ?> wanted = on(pair, VIEW, VIEW_KEY);

    assertThat(clerk.get(API + PAIRS).status()).isEqualTo(403);
    Answer granted = root.post(ASSIGNED + role + "/assign/", wanted);
    assertThat(granted.status()).isEqualTo(200);
    assertThat(granted.json()).hasSize(2);

    assertThat(clerk.get(API + PAIRS).json().at("/pagination/count").asInt()).isOne();
    assertThat(clerk.get(API + PAIRS + pair + "/view_private_key/").field("data"))
        .contains("PRIVATE KEY");
    assertThat(clerk.get(API + PAIRS + pair + "/view_certificate/").status()).isEqualTo(403);

    assertThat(root.patch(ASSIGNED + role + "/unassign/", wanted).status()).isEqualTo(204);
    assertThat(clerk.get(API + PAIRS + pair + "/view_private_key/").status()).isEqualTo(403);
  }

  @Test
  void anObjectThatDoesNotExistIsNeverAllOfThem(RunningServer server) {
    AdminApi root = AdminApi.on(server);
    String role = created(root, "nobody's").field("pk");

    Answer refused =
        root.post(ASSIGNED + role + "/assign/", on(UUID.randomUUID().toString(), VIEW));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().has("object_pk")).isTrue();
    assertThat(root.get("rbac/permissions/?role=" + role).json().get("results")).isEmpty();
  }

  @Test
  void whatAllHoldersOfARoleAreGivenOthersAreNot(RunningServer server) {
    AdminApi root = AdminApi.on(server);
    ApiClient maker = person(server, "initial-maker");
    ApiClient mate = person(server, "initial-mate");
    ApiClient other = person(server, "initial-other");
    String role = roleOf(root, "makers", "initial-maker", "initial-mate");
    roleOf(root, "others", "initial-other");
    root.post(
        ASSIGNED + role + "/assign/",
        Map.of("permissions", List.of("authentik_crypto.add_certificatekeypair")));
    int view =
        root.get("rbac/permissions/?codename=view_certificatekeypair")
            .json()
            .at("/results/0/id")
            .asInt();
    root.post(
        "rbac/initial_permissions/",
        Map.of("name", "own pairs", "role", role, "permissions", List.of(view)));

    String pair = generated(maker.post(API + PAIRS + "generate/", wish("made by a maker")));

    assertThat(mate.get(API + PAIRS + pair + "/").status()).isEqualTo(200);
    assertThat(other.get(API + PAIRS + pair + "/").status()).isEqualTo(403);
  }

  @Test
  void everyServerHasAPairAndARoleForReaders(RunningServer server) {
    AdminApi root = AdminApi.on(server);

    assertThat(count(root, PAIRS + "?name=authentik%20Self-signed%20Certificate")).isOne();
    String role =
        root.get(ROLES + "?name=authentik%20Read-only").json().at("/results/0/pk").asString();
    JsonNode held = root.get("rbac/permissions/?page_size=100&role=" + role).json();
    assertThat(held.get("results"))
        .isNotEmpty()
        .allSatisfy(one ->
            assertThat(one.get("codename").asString())
                .isEqualTo("view_" + one.get("model").asString()));
  }

  @Test
  void aPairIsReplacedRemovedAndSavedUnderASafeName(RunningServer server) {
    AdminApi root = AdminApi.on(server);
    String pair = generated(root.post(PAIRS + "generate/", wish("a \"quoted\"/name")));

    Answer renamed = root.patch(PAIRS + pair + "/", Map.of("name", "b \"quoted\"/name"));
    Answer saved = root.get(PAIRS + pair + "/view_private_key/?download=false");
    Answer keyless = root.patch(PAIRS + pair + "/", Map.of("key_data", ""));

    assertThat(renamed.json().get("private_key_available").asBoolean()).isTrue();
    assertThat(saved.text()).contains("PRIVATE KEY-----");
    assertThat(saved.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"b \\\"quoted\\\"_name_private_key.pem\"");
    assertThat(keyless.json().get("private_key_available").asBoolean()).isFalse();
    assertThat(root.get(PAIRS + pair + "/view_private_key/").text()).isEqualTo("{\"data\":\"\"}");
    assertThat(root.delete(PAIRS + pair + "/").status()).isEqualTo(204);
    assertThat(root.get(PAIRS + pair + "/").status()).isEqualTo(404);
  }

  @Test
  void anybodyReadsPermissionsAndBadFiltersAreRefused(RunningServer server) {
    ApiClient nobody = person(server, "plain-reader");
    AdminApi root = AdminApi.on(server);

    assertThat(
            nobody
                .get(API + "rbac/permissions/?codename=export_flow")
                .json()
                .at("/pagination/count")
                .asInt())
        .isOne();
    assertThat(nobody.get(API + ROLES).status()).isEqualTo(403);
    assertThat(server.visitor().get(API + "rbac/permissions/").status()).isEqualTo(403);
    for (String bad :
        List.of(
            "rbac/permissions/?role=" + UUID.randomUUID(),
            ROLES + "?users=x",
            PAIRS + "?key_type=clay",
            ASSIGNED,
            ASSIGNED + "?model=a.b")) {
      assertThat(root.get(bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(root.get(ROLES + "?users=999999").json().get("results")).isEmpty();
    assertThat(root.post(ROLES + UUID.randomUUID() + "/add_user/", Map.of()).status())
        .isEqualTo(400);
  }

  private static ApiClient person(RunningServer server, String username) {
    TestPeople.add(server, username, username);
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, username);
    return visitor;
  }

  private static String roleOf(AdminApi root, String name, String... users) {
    String role = created(root, name).field("pk");
    for (String user : users) {
      long pk = root.list("core/users/?username=" + user).getFirst().get("pk").asLong();
      assertThat(root.post(ROLES + role + "/add_user/", Map.of("pk", pk)).status()).isEqualTo(204);
    }
    return role;
  }

  private static Answer created(AdminApi root, String name) {
    Answer made = root.post(ROLES, Map.of("name", name));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private static Map<String, ?> wish(String name) {
    return Map.of("common_name", name, "validity_days", 3, "alg", "ecdsa");
  }

  private static String generated(Answer made) {
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return made.field("pk");
  }

  private static int count(AdminApi client, String path) {
    return client.get(path).json().at("/pagination/count").asInt();
  }

  private static Map<String, ?> on(String pair, String... permissions) {
    return Map.of(
        "permissions",
        List.of(permissions),
        "model",
        "authentik_crypto.certificatekeypair",
        "object_pk",
        pair);
  }
}
