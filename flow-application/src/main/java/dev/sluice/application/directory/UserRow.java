package dev.sluice.application.directory;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.Set;

/**
 * A user as lists have them.
 *
 * @param user with all groups
 * @param direct the groups that they are directly in
 * @param roles the roles that are attached to them, without the one that is theirs alone
 */
public record UserRow(User user, Set<GroupId> direct, List<Role> roles) {

  public UserRow {
    direct = Set.copyOf(direct);
    roles = List.copyOf(roles);
  }

  /** The groups that they are directly in, by name. */
  List<Group> groups() {
    return user.groups().stream().filter(group -> direct.contains(group.id())).toList();
  }
}
