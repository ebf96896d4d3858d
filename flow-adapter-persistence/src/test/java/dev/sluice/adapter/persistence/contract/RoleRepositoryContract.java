package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static dev.sluice.adapter.persistence.contract.RbacStorage.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class RoleRepositoryContract {

  private static final Permission VIEW_FLOW = Permission.of("authentik_flows.view_flow");

  private final RbacStorage storage;
  private final RoleRepository roles;

  RoleRepositoryContract(RbacStorage storage) {
    this.storage = storage;
    this.roles = storage.roles();
  }

  private static RoleId fresh() {
    return new RoleId(UUID.randomUUID());
  }

  private List<RoleId> rolesOf(RoleHolder holder, boolean inherited) {
    return roles.list(holder, inherited).stream().map(Role::id).toList();
  }

  @Test
  void findsARoleAsAdded() {
    var role = new Role(fresh(), unique("role"), unique("blueprint"));

    roles.add(role);

    assertThat(roles.find(role.id())).contains(role);
    assertThat(roles.find(fresh())).isEmpty();
  }

  @Test
  void refusesATakenName() {
    Role first = Role.named(fresh(), unique("role"));
    Role second = Role.named(fresh(), unique("role"));
    roles.add(first);
    roles.add(second);
    var taken = new Problem("name", "unique", "A role with this name already exists.");

    for (Runnable write :
        List.<Runnable>of(
            () -> roles.add(Role.named(fresh(), first.name())),
            () -> roles.update(Role.named(second.id(), first.name())))) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(write::run)
          .satisfies(fault -> assertThat(fault.problems()).containsExactly(taken));
    }
  }

  @Test
  void renamesARole() {
    var role = new Role(fresh(), unique("role"), unique("blueprint"));
    roles.add(role);
    String name = unique("renamed");

    roles.update(Role.named(role.id(), name));

    assertThat(roles.find(role.id())).contains(new Role(role.id(), name, role.managed()));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> roles.update(Role.named(fresh(), unique("role"))));
  }

  @Test
  void listsTheRolesOfAUser() {
    GroupId top = storage.group();
    GroupId bottom = storage.group(storage.group(top));
    UserId user = storage.user(bottom);
    RoleId own = storage.role(holder(user));
    RoleId inherited = storage.role(holder(top), holder(user));
    RoleId topmost = storage.role(holder(top));
    storage.role(holder(storage.group(bottom)), holder(storage.user()));

    assertThat(rolesOf(holder(user), false)).containsExactlyInAnyOrder(own, inherited);
    assertThat(rolesOf(holder(user), true)).containsExactlyInAnyOrder(own, inherited, topmost);
    assertThat(roles.list(holder(user), true)).extracting(Role::name).isSorted();
  }

  @Test
  void listsTheRolesOfAGroup() {
    GroupId top = storage.group();
    GroupId bottom = storage.group(top);
    RoleId own = storage.role(holder(bottom));
    RoleId inherited = storage.role(holder(top));

    assertThat(rolesOf(holder(bottom), false)).containsExactly(own);
    assertThat(rolesOf(holder(bottom), true)).containsExactlyInAnyOrder(own, inherited);
    assertThat(rolesOf(holder(top), true)).containsExactly(inherited);
  }

  @Test
  void attachesAndDetachesAsOftenAsAsked() {
    RoleHolder user = holder(storage.user());
    RoleHolder group = holder(storage.group());
    RoleId role = storage.role();

    for (RoleHolder holder : List.of(user, group)) {
      roles.addHolder(role, holder);
      roles.addHolder(role, holder);
      assertThat(rolesOf(holder, false)).containsExactly(role);
      roles.removeHolder(role, holder);
      roles.removeHolder(role, holder);
      assertThat(rolesOf(holder, false)).isEmpty();
    }
  }

  @Test
  void refusesHoldersAndRolesThatAreGone() {
    RoleId role = storage.role();
    var nobody = new UserId(Integer.MAX_VALUE);
    var noGroup = new GroupId(UUID.randomUUID());

    for (Runnable write :
        List.<Runnable>of(
            () -> roles.addHolder(role, holder(nobody)),
            () -> roles.addHolder(role, holder(noGroup)),
            () -> roles.addHolder(fresh(), holder(storage.user())),
            () -> roles.updateRoles(holder(storage.group()), Set.of(fresh())),
            () -> roles.addManaged(holder(nobody), fresh()))) {
      assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(write::run);
    }
  }

  @Test
  void replacesAllRolesOfAHolder() {
    RoleHolder user = holder(storage.user());
    RoleId dropped = storage.role(user);
    RoleId kept = storage.role(user);
    RoleId added = storage.role();

    roles.updateRoles(user, Set.of(kept, added));
    assertThat(rolesOf(user, false)).containsExactlyInAnyOrder(kept, added);

    roles.updateRoles(user, Set.of());
    assertThat(rolesOf(user, false)).isEmpty();
    assertThat(roles.find(dropped)).isPresent();
  }

  @Test
  void makesTheRoleOfOneHolderOnce() {
    UserId user = storage.user();
    RoleId first = fresh();

    assertThat(roles.addManaged(holder(user), first)).isEqualTo(first);
    roles.updateRoles(holder(user), Set.of());
    assertThat(roles.addManaged(holder(user), fresh())).isEqualTo(first);

    assertThat(roles.list(holder(user), false))
        .containsExactly(Role.managedFor(first, holder(user)));
  }

  @Test
  void makesTheRoleOfAGroupForAllItsMembers() {
    GroupId group = storage.group();
    UserId member = storage.user(group);

    RoleId role = roles.addManaged(holder(group), fresh());

    assertThat(rolesOf(holder(member), true)).containsExactly(role);
  }

  @Test
  void takesWhatARoleHoldsWithIt() {
    UserId user = storage.user();
    RoleId role = storage.role(holder(user));
    RoleId keeper = storage.role(holder(user));
    storage.grants().add(role, List.of(VIEW_FLOW), null);
    storage.grants().add(role, List.of(VIEW_FLOW), "1");
    storage
        .grants()
        .add(keeper, List.of(Role.MODEL.permission(ModelAction.CHANGE)), role.value().toString());
    InitialPermissionsId initial =
        storage.initialPermissions().add(new InitialPermissions(unique("initial"), role, Set.of()));

    roles.remove(role);

    assertThat(roles.find(role)).isEmpty();
    assertThat(rolesOf(holder(user), true)).containsExactly(keeper);
    assertThat(storage.grants().find(user)).isEqualTo(Grants.NONE);
    assertThat(storage.initialPermissions().find(initial)).isEmpty();
    roles.remove(role);
  }
}
