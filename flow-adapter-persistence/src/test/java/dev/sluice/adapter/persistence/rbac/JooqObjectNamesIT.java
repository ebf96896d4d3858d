package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Model;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.stage.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqObjectNamesIT {

  /** Shrinks as their tables come to exist. */
  private static final Set<String> WITHOUT_TABLE = Set.of();

  private static final ModelName USER = ModelName.of("authentik_core.user");

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final JooqObjectNames names;

  JooqObjectNamesIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.names = ports.objects();
  }

  private static ObjectKey key(String model, Object pk) {
    return new ObjectKey(ModelName.of(model), pk.toString());
  }

  @Test
  void knowsWhereTheObjectsOfEveryModelAre() {
    assertThat(names.models())
        .containsExactlyInAnyOrderElementsOf(
            InMemoryPermissions.CATALOGUE.models().stream()
                .filter(model -> !model.actions().isEmpty())
                .map(Model::name)
                .filter(model -> !WITHOUT_TABLE.contains(model.text()))
                .toList());
  }

  @Test
  void canLookIntoEveryTable() {
    Set<ObjectKey> nothing =
        names.models().stream()
            .flatMap(model ->
                List.of(new ObjectKey(model, "99"), new ObjectKey(model, new UUID(0, 1).toString()))
                    .stream())
            .collect(Collectors.toSet());

    assertThat(names.list(nothing)).isEmpty();
  }

  @Test
  void namesObjectsOfManyModelsInOneQuery() {
    FlowDefinition flow = flow();
    Stage stage = flow.stages().iterator().next();
    ports.stages().add(stage);
    ports.flows().add(flow.flow());
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(role);
    Map<ObjectKey, String> named =
        Map.of(
            key("authentik_flows.flow", flow.flow().id().value()), flow.flow().name(),
            key("authentik_flows.stage", stage.id().value()), stage.name().value(),
            key("authentik_stages_redirect.redirectstage", stage.id().value()),
                stage.name().value(),
            role.key(), role.name());
    var asked = new HashSet<>(named.keySet());
    asked.add(key("authentik_stages_deny.denystage", stage.id().value()));
    asked.add(key("authentik_flows.flow", stage.id().value()));
    asked.add(key("authentik_rbac.systempermission", "1"));

    Count count = counting.during(() -> assertThat(names.list(asked)).isEqualTo(named));

    assertThat(count).isEqualTo(new Count(1, 0));
    assertThat(counting.during(() -> names.list(Set.of()))).isEqualTo(new Count(0, 0));
  }

  @Test
  void knowsAnObjectByOneTextOnly() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    Role role =
        Role.named(new RoleId(UUID.fromString("abcdef00-0000-4000-8000-00000000000f")), "r");
    ports.roles().add(role);

    assertThat(names.exists(new ObjectKey(USER, Long.toString(user.value())))).isTrue();
    assertThat(names.exists(role.key())).isTrue();
    for (String other :
        List.of(
            "0" + user.value(),
            user.value() + ".0",
            " " + user.value(),
            "-1",
            "x",
            "9".repeat(40))) {
      assertThat(names.exists(new ObjectKey(USER, other))).isFalse();
    }
    for (String other :
        List.of(
            role.id().value().toString().toUpperCase(Locale.ROOT),
            role.id().value().toString().replace("-", ""),
            "abcdef-0-4000-8000-f")) {
      assertThat(names.exists(new ObjectKey(Role.MODEL, other))).isFalse();
    }
  }
}
