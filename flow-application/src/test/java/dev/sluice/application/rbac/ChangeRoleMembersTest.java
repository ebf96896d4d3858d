package dev.sluice.application.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeRoleMembersTest {

  private static final String CHANGE_ROLE = "authentik_rbac.change_role";
  private static final String VIEW_USER = "authentik_core.view_user";

  private final Office office = new Office();
  private final UserId bob = office.user("bob");
  private final RoleId role = office.role("readers");
  private final ChangeRoleMembers changeRoleMembers =
      new ChangeRoleMembersService(
          office.authorize(), office.rbac().roles(), office.rbac().objects());

  private List<RoleId> rolesOfBob() {
    return office.rbac().roles().list(new RoleHolder.OfUser(bob), false).stream()
        .map(Role::id)
        .toList();
  }

  @Test
  void attachesAndDetachesAsOftenAsAsked() {
    Caller ada = office.holderOf(CHANGE_ROLE, VIEW_USER);

    changeRoleMembers.add(ada, role, bob);
    changeRoleMembers.add(ada, role, bob);
    assertThat(rolesOfBob()).containsExactly(role);

    changeRoleMembers.remove(ada, role, bob);
    changeRoleMembers.remove(ada, role, bob);
    assertThat(rolesOfBob()).isEmpty();
  }

  @Test
  void isContentWithPermissionsOnTheTwo() {
    Caller ada = office.holderOn(Role.keyOf(role), CHANGE_ROLE);
    UserId user = ada.requireUser();
    office
        .rbac()
        .grants()
        .add(
            office.role("viewers of bob", user),
            List.of(Permission.of(VIEW_USER)),
            Long.toString(bob.value()));

    changeRoleMembers.add(ada, role, bob);

    assertThat(rolesOfBob()).containsExactly(role);
  }

  @Test
  void refusesThoseWhoMayNotChangeTheRole() {
    List<Caller> others =
        List.of(
            Caller.STRANGER,
            office.holderOf(VIEW_USER, "authentik_core.change_user", "authentik_rbac.view_role"));

    assertThat(others)
        .allSatisfy(other ->
            assertThatExceptionOfType(FlowFault.Forbidden.class)
                .isThrownBy(() -> changeRoleMembers.add(other, role, bob)));
    assertThat(rolesOfBob()).isEmpty();
  }

  @Test
  void hidesPeopleFromThoseWhoMayNotSeeThem() {
    Caller ada = office.holderOf(CHANGE_ROLE);

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(ada, role, bob));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.remove(ada, role, bob));
  }

  @Test
  void findsNeitherPeopleNorRolesThatAreGone() {
    Caller root = office.superuser();

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(root, role, new UserId(99)));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(root, new RoleId(new UUID(9, 9)), bob));
  }
}
