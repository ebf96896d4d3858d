package dev.sluice.application.directory;

import dev.sluice.application.port.EditLocks;
import dev.sluice.application.port.GroupRepository;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Set;

/** Writes groups, and keeps the tree of them a tree. */
final class GroupWrites {

  private static final ObjectKey TREE = new ObjectKey(GroupResource.MODEL, "tree");

  private final UserRepository users;
  private final GroupRepository groups;
  private final PolicyRepository policies;
  private final EditLocks locks;

  GroupWrites(
      UserRepository users, GroupRepository groups, PolicyRepository policies, EditLocks locks) {
    this.users = users;
    this.groups = groups;
    this.policies = policies;
    this.locks = locks;
  }

  void add(GroupId id, GroupAttributes attributes) {
    users.add(attributes.group(id), List.of());
    write(id, attributes);
  }

  void update(GroupId id, GroupAttributes attributes) {
    groups.update(attributes.group(id));
    write(id, attributes);
  }

  void remove(GroupId id) {
    policies.remove(new Attached.OfGroup(id));
    groups.remove(id);
  }

  private void write(GroupId id, GroupAttributes attributes) {
    // two edits at once could close a circle together
    locks.hold(TREE);
    boolean circle =
        groups.listWithAncestors(Set.copyOf(attributes.parents())).stream()
            .map(Group::id)
            .anyMatch(id::equals);
    if (circle) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("parents", "A group cannot be its own ancestor.")));
    }
    groups.updateParents(id, attributes.parents());
    groups.updateMembers(id, attributes.users());
  }
}
