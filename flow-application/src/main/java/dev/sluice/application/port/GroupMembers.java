package dev.sluice.application.port;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;

/** Who is directly in which group. */
public interface GroupMembers {

  /**
   * Makes a user a member; one statement.
   *
   * @return whether they were none
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the user or the group is gone
   */
  boolean add(GroupId group, UserId user);

  /**
   * Makes a user no member; one statement.
   *
   * @return whether they were one
   */
  boolean remove(GroupId group, UserId user);
}
