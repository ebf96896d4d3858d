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
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
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

  private static Value.Fields sent(UserId user) {
    return new Value.Fields(Map.of("pk", Value.of(user.value())));
  }

  private List<RoleId> rolesOfBob() {
    return office.rbac().roles().list(new RoleHolder.OfUser(bob), false).stream()
        .map(Role::id)
        .toList();
  }

  @Test
  void attachesAndDetachesAsOftenAsAsked() {
    Caller ada = office.holderOf(CHANGE_ROLE, VIEW_USER);

    changeRoleMembers.add(ada, role, sent(bob));
    changeRoleMembers.add(ada, role, sent(bob));
    assertThat(rolesOfBob()).containsExactly(role);

    changeRoleMembers.remove(ada, role, sent(bob));
    changeRoleMembers.remove(ada, role, sent(bob));
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

    changeRoleMembers.add(ada, role, sent(bob));

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
                .isThrownBy(() -> changeRoleMembers.add(other, role, sent(bob))));
    assertThat(rolesOfBob()).isEmpty();
  }

  @Test
  void hidesPeopleFromThoseWhoMayNotSeeThem() {
    Caller ada = office.holderOf(CHANGE_ROLE);

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(ada, role, sent(bob)));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.remove(ada, role, sent(bob)));
  }

  @Test
  void tellsNothingAboutWhatWasSentToThoseWhoMayNot() {
    Caller plain = office.caller(office.user("plain"));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> changeRoleMembers.add(plain, role, Value.Fields.NONE));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> changeRoleMembers.remove(plain, role, Value.Fields.NONE));
  }

  @Test
  void demandsThatSomebodyIsNamed() {
    Caller root = office.superuser();
    var wrong = new Value.Fields(Map.of("pk", Value.of("bob")));

    for (Value.Fields sent : List.of(Value.Fields.NONE, wrong)) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> changeRoleMembers.add(root, role, sent))
          .satisfies(fault ->
              assertThat(fault.problems()).extracting(Problem::field).containsExactly("pk"));
    }
  }

  @Test
  void findsNeitherPeopleNorRolesThatAreGone() {
    Caller root = office.superuser();

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(root, role, sent(new UserId(99))));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeRoleMembers.add(root, new RoleId(new UUID(9, 9)), sent(bob)));
  }
}
