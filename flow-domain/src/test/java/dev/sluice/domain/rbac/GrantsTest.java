package dev.sluice.domain.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {

  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final Permission VIEW = FLOW.permission(ModelAction.VIEW);
  private static final Permission CHANGE = FLOW.permission(ModelAction.CHANGE);

  private static Grants global(Permission... permissions) {
    return new Grants(false, Set.of(permissions), Map.of());
  }

  private static Grants on(String pk, Permission permission) {
    return new Grants(false, Set.of(), Map.of(permission, Set.of(pk)));
  }

  @Test
  void holdsWhatIsGrantedOnAllObjectsOnEachOfThem() {
    Grants grants = global(VIEW);

    assertThat(grants.holds(VIEW)).isTrue();
    assertThat(grants.holds(VIEW, "1")).isTrue();
    assertThat(grants.holds(CHANGE, "1")).isFalse();
  }

  @Test
  void holdsWhatIsGrantedOnOneObjectOnThatOnly() {
    Grants grants = on("1", VIEW);

    assertThat(grants.holds(VIEW)).isFalse();
    assertThat(grants.holds(VIEW, "1")).isTrue();
    assertThat(grants.holds(VIEW, "2")).isFalse();
    assertThat(grants.holds(CHANGE, "1")).isFalse();
  }

  @Test
  void letsSuperusersDoEverything() {
    assertThat(Grants.ALL.holds(CHANGE)).isTrue();
    assertThat(Grants.ALL.holds(CHANGE, "1")).isTrue();
    assertThat(Grants.ALL.visibility(FLOW)).isEqualTo(new Visibility.Everything());
  }

  @Test
  void letsNobodyDoNothing() {
    assertThat(Grants.NONE.holds(VIEW, "1")).isFalse();
    assertThat(Grants.NONE.visibility(FLOW)).isEqualTo(new Visibility.Nothing());
  }

  @Test
  void showsWhatMayBeViewed() {
    assertThat(global(VIEW).visibility(FLOW)).isEqualTo(new Visibility.Everything());
    assertThat(on("1", VIEW).visibility(FLOW)).isEqualTo(new Visibility.Objects(Set.of("1")));
    assertThat(on("1", CHANGE).visibility(FLOW)).isEqualTo(new Visibility.Nothing());
  }

  @Test
  void coversWhatItHolds() {
    assertThat(global(VIEW, CHANGE).covers(global(VIEW))).isTrue();
    assertThat(global(VIEW).covers(on("1", VIEW))).isTrue();
    assertThat(on("1", VIEW).covers(on("1", VIEW))).isTrue();
    assertThat(Grants.ALL.covers(Grants.ALL)).isTrue();
    assertThat(Grants.NONE.covers(Grants.NONE)).isTrue();
  }

  @Test
  void coversNothingElse() {
    assertThat(global(VIEW).covers(global(CHANGE))).isFalse();
    assertThat(on("1", VIEW).covers(global(VIEW))).isFalse();
    assertThat(on("1", VIEW).covers(on("2", VIEW))).isFalse();
    assertThat(global(VIEW).covers(Grants.ALL)).isFalse();
  }

  @Test
  void namesWhatIsHeldOnTheSystem() {
    ModelCatalogue catalogue = ModelCatalogue.of(StageKinds.builtIn(), PolicyKinds.builtIn());
    Grants some =
        global(
            Permission.of("authentik_rbac.view_system_info"),
            Permission.of("authentik_rbac.add_role"),
            VIEW);

    assertThat(some.systemPermissions(catalogue)).containsExactly("add_role", "view_system_info");
    assertThat(Grants.ALL.systemPermissions(catalogue))
        .contains("add_role", "access_admin_interface", "unassign_role_permissions")
        .doesNotContain("view_flow");
  }
}
