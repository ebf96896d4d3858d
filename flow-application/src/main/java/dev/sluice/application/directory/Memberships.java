package dev.sluice.application.directory;

import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.GroupRepository;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What people get by being put into groups and given roles. Whoever may edit somebody must not
 * become more than they are by that.
 */
final class Memberships {

  private static final Permission JOIN = GroupResource.MODEL.special("add_user_to_group");

  private final GroupRepository groups;
  private final RoleRepository roles;
  private final GrantRepository grants;

  Memberships(GroupRepository groups, RoleRepository roles, GrantRepository grants) {
    this.groups = groups;
    this.roles = roles;
    this.grants = grants;
  }

  /**
   * Whoever may put people into groups: superusers, holders of the permission to, and those who can
   * do whatever the groups make them able to.
   *
   * @param field where the groups were sent
   * @throws FlowFault.Invalid if there is no such group
   */
  void requireJoining(Author author, Collection<GroupId> joined, String field) {
    for (GroupId group : joined) {
      List<Group> all = groups.listWithAncestors(Set.of(group));
      if (all.isEmpty()) {
        throw missing(field, group.value());
      }
      boolean allowed =
          author.grants().holds(JOIN, group.value().toString())
              || (all.stream().noneMatch(Group::superuser) && coversRoles(author, group));
      if (!allowed) {
        throw new FlowFault.Forbidden("You do not have permission to perform this action.");
      }
    }
  }

  private boolean coversRoles(Author author, GroupId group) {
    return roles.list(new RoleHolder.OfGroup(group), true).stream()
        .allMatch(role -> author.grants().covers(grants.find(role.id())));
  }

  /**
   * Attaches exactly these roles, beside the one that is the holder's alone.
   *
   * @throws FlowFault.Invalid if there is no such role
   * @throws FlowFault.Forbidden if one would give what the author has not
   */
  void give(Author author, RoleHolder holder, List<RoleId> wanted) {
    List<Role> before = roles.list(holder, false);
    Optional<RoleId> own =
        before.stream()
            .filter(role -> holder.managedRole().equals(role.managed()))
            .map(Role::id)
            .findFirst();
    Set<RoleId> held = new HashSet<>(before.stream().map(Role::id).toList());
    for (RoleId role : wanted) {
      if (!held.contains(role)) {
        requireGiving(author, role);
      }
    }
    Set<RoleId> all = new LinkedHashSet<>(wanted);
    own.ifPresent(all::add);
    if (!all.equals(held)) {
      roles.updateRoles(holder, all);
    }
  }

  private void requireGiving(Author author, RoleId role) {
    if (roles.find(role).isEmpty()) {
      throw missing("roles", role.value());
    }
    Grants own = author.grants();
    if (!own.superuser()) {
      new Authority(author.user().id(), own).requireGiving(Role.keyOf(role), grants.find(role));
    }
  }

  static FlowFault.Invalid missing(String field, UUID pk) {
    return new FlowFault.Invalid(
        List.of(
            new Problem(
                field, "does_not_exist", "Invalid pk \"" + pk + "\" - object does not exist.")));
  }
}
