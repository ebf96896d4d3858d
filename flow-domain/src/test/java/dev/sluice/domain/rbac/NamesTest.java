package dev.sluice.domain.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @Test
  void readsAndWritesAModel() {
    assertThat(ModelName.parse("authentik_flows.flow"))
        .contains(new ModelName("authentik_flows", "flow"));
    assertThat(ModelName.of("authentik_flows.flow")).hasToString("authentik_flows.flow");
  }

  @Test
  void readsAndWritesAPermission() {
    assertThat(Permission.parse("authentik_flows.view_flow"))
        .contains(new Permission("authentik_flows", "view_flow"));
    assertThat(Permission.of("authentik_flows.view_flow")).hasToString("authentik_flows.view_flow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "flow", "a.", ".b", "a.b.c", "A.b", "a.b ", "a.b\n", "a.'b"})
  void readsNothingElse(String text) {
    assertThat(ModelName.parse(text)).isEmpty();
    assertThat(Permission.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> ModelName.of(text));
    assertThatIllegalArgumentException().isThrownBy(() -> Permission.of(text));
  }

  @Test
  void refusesACodenameThatNoColumnOfTheWireHolds() {
    assertThat(Permission.parse("a." + "b".repeat(100))).isPresent();
    assertThat(Permission.parse("a." + "b".repeat(101))).isEmpty();
  }

  @Test
  void derivesThePermissionsOfAModel() {
    ModelName flow = ModelName.of("authentik_flows.flow");

    assertThat(flow.permission(ModelAction.CHANGE))
        .isEqualTo(Permission.of("authentik_flows.change_flow"));
    assertThat(flow.special("export_flow")).isEqualTo(Permission.of("authentik_flows.export_flow"));
  }

  @Test
  void namesTheRoleOfOneHolder() {
    var role = new RoleId(new UUID(0, 1));
    var group = new RoleHolder.OfGroup(new GroupId(new UUID(0, 2)));

    assertThat(Role.managedFor(role, new RoleHolder.OfUser(new UserId(7))))
        .isEqualTo(new Role(role, "ak-managed-role--user-7", "ak-managed-role--user-7"));
    assertThat(Role.managedFor(role, group).name())
        .isEqualTo("ak-managed-role--group-00000000-0000-0000-0000-000000000002");
  }
}
