package dev.sluice.application.port;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Groups in memory. */
public record InMemoryGroups(InMemoryUsers users, InMemoryGrants grants)
    implements GroupRepository {

  private static final ModelName MODEL = ModelName.of("authentik_core.group");

  @Override
  public List<Group> listWithAncestors(Set<GroupId> some) {
    return users.withAncestors(some).stream()
        .flatMap(id -> users.findGroup(id).stream())
        .sorted(Comparator.comparing(Group::name))
        .toList();
  }

  @Override
  public void update(Group group) {
    if (!users.contains(group.id())) {
      throw new FlowFault.NotFound("group");
    }
    if (users.isNameTaken(group)) {
      throw new FlowFault.Invalid(
          List.of(new Problem("name", "unique", "A group with this name already exists.")));
    }
    users.put(group);
  }

  @Override
  public void updateParents(GroupId group, List<GroupId> parents) {
    for (GroupId parent : parents) {
      if (!users.contains(parent)) {
        throw missing("parents", parent.value());
      }
    }
    users.updateParents(group, parents);
  }

  @Override
  public void updateMembers(GroupId group, List<UserId> members) {
    for (UserId member : members) {
      if (users.find(member).isEmpty()) {
        throw missing("users", member.value());
      }
    }
    for (User user : users.list()) {
      var groups = new ArrayList<>(users.groupsOf(user.id()));
      groups.remove(group);
      if (members.contains(user.id())) {
        groups.add(group);
      }
      users.updateGroups(user.id(), groups);
    }
  }

  @Override
  public void remove(GroupId id) {
    grants.forget(new ObjectKey(MODEL, id.value().toString()));
    users.remove(id);
  }

  static FlowFault.Invalid missing(String field, Object pk) {
    return new FlowFault.Invalid(
        List.of(
            new Problem(
                field, "does_not_exist", "Invalid pk \"" + pk + "\" - object does not exist.")));
  }
}
