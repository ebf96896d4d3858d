package dev.sluice.application.port;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import java.util.List;
import java.util.Set;

/** Groups, what they are in, and who is in them. */
public interface GroupRepository {

  /** Those of some groups that exist, with all their ancestors, by name; one query. */
  List<Group> listWithAncestors(Set<GroupId> groups);

  /**
   * Replaces what a group is like.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   */
  void update(Group group);

  /**
   * Puts a group into exactly these.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code parents} if one is gone
   */
  void updateParents(GroupId group, List<GroupId> parents);

  /**
   * Makes exactly these users direct members.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code users} if one is gone
   */
  void updateMembers(GroupId group, List<UserId> members);

  /**
   * Removes a group with the grants on it and on what goes with it. Policy bindings that attach it
   * are to be removed before.
   */
  void remove(GroupId id);
}
