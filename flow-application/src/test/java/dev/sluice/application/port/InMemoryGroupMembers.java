package dev.sluice.application.port;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;

/** Members of groups in memory. */
public record InMemoryGroupMembers(InMemoryUsers users) implements GroupMembers {

  @Override
  public boolean add(GroupId group, UserId user) {
    if (users.find(user).isEmpty()) {
      throw gone(new Problem("pk", "does_not_exist", "There is no such user."));
    }
    if (!users.contains(group)) {
      throw gone(Problem.invalid("There is no such group."));
    }
    var groups = new ArrayList<>(users.groupsOf(user));
    if (groups.contains(group)) {
      return false;
    }
    groups.add(group);
    users.updateGroups(user, groups);
    return true;
  }

  @Override
  public boolean remove(GroupId group, UserId user) {
    var groups = new ArrayList<>(users.groupsOf(user));
    boolean removed = groups.remove(group);
    if (removed) {
      users.updateGroups(user, groups);
    }
    return removed;
  }

  private static FlowFault.Invalid gone(Problem problem) {
    return new FlowFault.Invalid(List.of(problem));
  }
}
