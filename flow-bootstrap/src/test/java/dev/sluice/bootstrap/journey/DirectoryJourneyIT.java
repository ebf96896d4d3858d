package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A group with a parent, a child, a role and a member, as the API shows and writes them. */
@ExtendWith(JourneyExtension.class)
class DirectoryJourneyIT {

  private static final String GROUPS = "core/groups/";
  private static final String USERS = "core/users/";

  private final AdminApi api;
  private final String name = "directory-" + UUID.randomUUID();
  private final String role;
  private final String parent;
  private final String group;
  private final String child;
  private final long user;

  DirectoryJourneyIT(RunningServer server) {
    this.api = AdminApi.on(server);
    this.role = api.make("rbac/roles/", Map.of("name", name)).field("pk");
    this.parent = group("parent", Map.of("roles", List.of(role)));
    this.group = group("group", Map.of("parents", List.of(parent), "attributes", Map.of("a", 1)));
    this.child = group("child", Map.of("parents", List.of(group)));
    this.user =
        api.make(
                USERS,
                Map.of(
                    "username",
                    name,
                    "name",
                    "Jane",
                    "path",
                    "people",
                    "attributes",
                    Map.of("b", 2),
                    "groups",
                    List.of(group),
                    "roles",
                    List.of(role)))
            .json()
            .get("pk")
            .asLong();
  }

  private String group(String prefix, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("name", prefix + "-" + name);
    return api.make(GROUPS, body).field("pk");
  }

  private JsonNode listed(String list, String query) {
    List<JsonNode> found = api.list(list + "?" + query);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "include_users, users_obj, true",
    "include_parents, parents_obj, false",
    "include_children, children_obj, false",
    "include_inherited_roles, inherited_roles_obj, false",
  })
  void groupsShowAsMuchAsIsAskedFor(String parameter, String field, boolean byDefault) {
    String one = "name=group-" + name;
    for (String path : List.of(GROUPS + "?" + one + "&", GROUPS + group + "/?")) {
      assertThat(shown(path + parameter + "=true").path(field)).as(path).hasSize(1);
      assertThat(shown(path + parameter + "=false").path(field).isNull()).as(path).isTrue();
      assertThat(shown(path).path(field).isNull()).as(path).isEqualTo(!byDefault);
    }
  }

  @ParameterizedTest
  @CsvSource({"include_groups, groups_obj", "include_roles, roles_obj"})
  void listsOfUsersShowAsMuchAsIsAskedFor(String parameter, String field) {
    String one = "username=" + name;

    assertThat(listed(USERS, one).path(field)).hasSize(1);
    assertThat(listed(USERS, one + "&" + parameter + "=true").path(field)).hasSize(1);
    assertThat(listed(USERS, one + "&" + parameter + "=false").path(field).isNull()).isTrue();
  }

  @Test
  void whatIsHiddenIsNamedAllTheSame() {
    JsonNode bare = listed(USERS, "username=" + name + "&include_groups=false&include_roles=false");

    assertThat(texts(bare, "groups")).containsExactly(group);
    assertThat(texts(bare, "roles")).containsExactly(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core/groups/?include_users=",
        "core/groups/?include_children=",
        "core/users/?include_groups=",
      })
  void whatIsNeitherTrueNorFalseIsRefused(String path) {
    Answer refused = api.get(path + "perhaps");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().propertyNames())
        .containsExactly(path.substring(path.indexOf('?') + 1, path.indexOf('=')));
  }

  @Test
  void replacingAGroupEmptiesTheListsThatAreNotSent() {
    String path = GROUPS + group + "/";

    Answer replaced = api.put(path, Map.of("name", "group-" + name));

    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    JsonNode stored = api.get(path).json();
    assertThat(stored.get("parents")).isEmpty();
    assertThat(stored.get("users")).isEmpty();
    assertThat(texts(stored, "children")).containsExactly(child);
    assertThat(stored.at("/attributes/a").asInt()).isOne();
    assertThat(texts(api.get(GROUPS + parent + "/").json(), "roles")).containsExactly(role);
  }

  @Test
  void replacingAUserEmptiesTheListsThatAreNotSent() {
    String path = USERS + user + "/";

    Answer replaced = api.put(path, Map.of("username", name, "name", "Jane"));

    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    JsonNode stored = api.get(path).json();
    assertThat(stored.get("groups")).isEmpty();
    assertThat(stored.get("roles")).isEmpty();
    assertThat(stored.at("/attributes/b").asInt()).isEqualTo(2);
    assertThat(stored.path("path").asString()).isEqualTo("people");
  }

  @Test
  void changingAGroupOrAUserLeavesTheListsThatAreNotSent() {
    api.patch(GROUPS + group + "/", Map.of("name", "renamed-" + name));
    api.patch(USERS + user + "/", Map.of("name", "June"));

    JsonNode changedGroup = api.get(GROUPS + group + "/").json();
    JsonNode changedUser = api.get(USERS + user + "/").json();
    assertThat(texts(changedGroup, "parents")).containsExactly(parent);
    assertThat(changedGroup.at("/users/0").asLong()).isEqualTo(user);
    assertThat(texts(changedUser, "groups")).containsExactly(group);
    assertThat(texts(changedUser, "roles")).containsExactly(role);
  }

  /** The object, or the only one of the list. */
  private JsonNode shown(String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().has("results") ? answer.json().at("/results/0") : answer.json();
  }

  private static List<String> texts(JsonNode object, String field) {
    return object.path(field).valueStream().map(JsonNode::asString).toList();
  }
}
