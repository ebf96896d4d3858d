package dev.sluice.application.directory;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Role;
import java.util.List;

/**
 * A group as lists have it.
 *
 * @param parents the groups that it is directly in, by name
 * @param children the groups that are directly in it, by name
 * @param users its direct members
 * @param roles the roles that are attached to it, without the one that is its alone
 * @param inherited the roles of its ancestors that it does not have itself
 */
public record GroupRow(
    Group group,
    List<Group> parents,
    List<Group> children,
    List<PartialUser> users,
    List<Role> roles,
    List<Role> inherited) {

  public GroupRow {
    parents = List.copyOf(parents);
    children = List.copyOf(children);
    users = List.copyOf(users);
    roles = List.copyOf(roles);
    inherited = List.copyOf(inherited);
  }
}
