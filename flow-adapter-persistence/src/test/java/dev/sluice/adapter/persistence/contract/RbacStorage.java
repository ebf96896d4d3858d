package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.GroupMembers;
import dev.sluice.application.port.GroupRepository;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InMemoryRbac;
import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.application.port.PermissionRepository;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.port.UserPaths;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The ports that are about permissions, of one storage that knows all permissions. */
record RbacStorage(
    UserRepository users,
    GroupMembers members,
    GroupRepository groups,
    UserPaths paths,
    PermissionRepository permissions,
    RoleRepository roles,
    GrantRepository grants,
    InitialPermissionsRepository initialPermissions) {

  static RbacStorage inMemory() {
    return of(new InMemoryPorts());
  }

  static RbacStorage of(InMemoryPorts ports) {
    InMemoryRbac rbac = ports.rbac();
    return new RbacStorage(
        ports.users(),
        ports.groupMembers(),
        ports.groups(),
        ports.userPaths(),
        rbac.permissions(),
        rbac.roles(),
        rbac.grants(),
        rbac.initialPermissions());
  }

  static RbacStorage on(DataSource source) {
    var ports = new JooqPorts(source);
    ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions());
    return new RbacStorage(
        ports.users(),
        ports.groupMembers(),
        ports.groups(),
        ports.userPaths(),
        ports.permissions(),
        ports.roles(),
        ports.grants(),
        ports.initialPermissions());
  }

  UserId user(GroupId... groups) {
    return users.add(person(), null, List.of(groups), NOW);
  }

  UserId inactiveUser() {
    return users.add(new NewUser(unique("closed"), "", "", false), null, List.of(), NOW);
  }

  GroupId group(GroupId... parents) {
    return group(false, parents);
  }

  GroupId superusers() {
    return group(true);
  }

  private GroupId group(boolean superuser, GroupId... parents) {
    var id = new GroupId(UUID.randomUUID());
    users.add(new Group(id, unique("group"), superuser, Map.of()), List.of(parents));
    return id;
  }

  /** A role that is held by these. */
  RoleId role(RoleHolder... holders) {
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    roles.add(role);
    for (RoleHolder holder : holders) {
      roles.addHolder(role.id(), holder);
    }
    return role.id();
  }

  /** A role that may view one object. */
  RoleId roleOn(ObjectKey object) {
    RoleId role = role();
    grants.add(role, List.of(object.permission(ModelAction.VIEW)), object.pk());
    return role;
  }

  PermissionId idOf(Permission permission) {
    return permissions.list().stream()
        .filter(stored -> stored.permission().equals(permission))
        .findFirst()
        .orElseThrow()
        .id();
  }

  static RoleHolder holder(UserId user) {
    return new RoleHolder.OfUser(user);
  }

  static RoleHolder holder(GroupId group) {
    return new RoleHolder.OfGroup(group);
  }
}
