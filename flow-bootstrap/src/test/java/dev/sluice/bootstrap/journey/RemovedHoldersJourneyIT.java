package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.rbac.GrantDirectly;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is removed leaves nothing behind that names them. */
@ExtendWith(JourneyExtension.class)
class RemovedHoldersJourneyIT {

  private static final String BINDINGS = "policies/bindings/";

  private final RunningServer server;
  private final AdminApi api;
  private final String name = "removed-" + UUID.randomUUID();
  private final String role;
  private final Answer flow;

  RemovedHoldersJourneyIT(RunningServer server) {
    this.server = server;
    this.api = AdminApi.on(server);
    this.role = api.make("rbac/roles/", Map.of("name", name)).field("pk");
    this.flow =
        api.make(
            "flows/instances/",
            Map.of("name", name, "slug", name, "title", "T", "designation", "recovery"));
  }

  @Test
  void aGroupTakesItsBindingsAndAllGrantsAlong() throws SQLException {
    String group = api.make("core/groups/", Map.of("name", name)).field("pk");
    String binding = binding("group", group);
    grant("authentik_core.view_group", "authentik_core.group", group);
    grant("authentik_policies.view_policybinding", "authentik_policies.policybinding", binding);
    grantDirectly(new RoleHolder.OfGroup(new GroupId(UUID.fromString(group))));
    assertThat(grantsOn(group, binding, flow.field("pk"))).isEqualTo(3);

    assertThat(api.delete("core/groups/" + group + "/").status()).isEqualTo(204);

    assertThat(api.get(BINDINGS + binding + "/").status()).isEqualTo(404);
    assertThat(api.list(BINDINGS + "?target=" + target())).isEmpty();
    assertThat(grantsOn(group, binding, flow.field("pk"))).isZero();
    assertThat(count("select count(*) from role where only_group_id::text = ?", group)).isZero();
  }

  @Test
  void aUserTakesBindingsTokensAndAllGrantsAlong() throws SQLException {
    long number =
        api.make("core/users/", Map.of("username", name, "name", "")).json().get("pk").asLong();
    String user = Long.toString(number);
    String binding = binding("user", number);
    String token =
        api.make(
                "core/tokens/",
                Map.of("identifier", name + "-token", "intent", "api", "user", number))
            .field("pk");
    grant("authentik_core.view_user", "authentik_core.user", user);
    grant("authentik_policies.view_policybinding", "authentik_policies.policybinding", binding);
    grantDirectly(new RoleHolder.OfUser(new UserId(number)));
    // whoever makes a token may view its key
    assertThat(grantsOn(user, binding, flow.field("pk"), token)).isEqualTo(4);

    assertThat(api.delete("core/users/" + user + "/").status()).isEqualTo(204);

    assertThat(api.get(BINDINGS + binding + "/").status()).isEqualTo(404);
    assertThat(api.get("core/tokens/" + name + "-token/").status()).isEqualTo(404);
    assertThat(grantsOn(user, binding, flow.field("pk"), token)).isZero();
    assertThat(count("select count(*) from role where only_user_id::text = ?", user)).isZero();
  }

  @Test
  void theFlowRunsOnWithoutThem() {
    String group = api.make("core/groups/", Map.of("name", name)).field("pk");
    binding("group", group);
    String refused = server.visitor().get(TestFlows.path(name)).field("component");

    api.delete("core/groups/" + group + "/");

    assertThat(refused).isEqualTo("ak-stage-access-denied");
    assertThat(server.visitor().get(TestFlows.path(name)).field("component"))
        .isEqualTo("xak-flow-redirect");
  }

  private String target() {
    return flow.field("policybindingmodel_ptr_id");
  }

  private String binding(String field, Object holder) {
    return api.make(BINDINGS, Map.of("target", target(), field, holder, "order", 0)).field("pk");
  }

  private void grant(String permission, String model, String pk) {
    Answer granted =
        api.post(
            "rbac/permissions/assigned_by_roles/" + role + "/assign/",
            Map.of("permissions", List.of(permission), "model", model, "object_pk", pk));
    assertThat(granted.status()).as(granted.text()).isEqualTo(200);
  }

  /** On the flow, by the role that is the holder's alone. */
  private void grantDirectly(RoleHolder holder) {
    Permission view = Permission.of("authentik_flows.view_flow");
    server
        .bean(GrantDirectly.class)
        .grant(
            holder,
            new ObjectKey(ModelName.of("authentik_flows.flow"), flow.field("pk")),
            List.of(view));
  }

  private long grantsOn(String... objects) throws SQLException {
    return count(
        "select count(*) from object_grant where object_pk = any (string_to_array(?, ' '))",
        String.join(" ", objects));
  }

  private long count(String query, String parameter) throws SQLException {
    try (var connection = server.bean(DataSource.class).getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}
