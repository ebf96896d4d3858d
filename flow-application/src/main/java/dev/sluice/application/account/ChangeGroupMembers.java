package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.value.Value;

/** Puts people into groups and takes them out. */
public interface ChangeGroupMembers {

  /**
   * Makes the user {@code pk} a member of a group, if they are none. The caller needs {@code
   * add_user_to_group} on the group or on all, need not see the group, and has to see the user.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if no user is named
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such group, or no such user
   *     for the caller
   */
  void add(Caller caller, GroupId group, Value.Fields sent, Client client);

  /** Makes the user no member, if they are one; likewise by {@code remove_user_from_group}. */
  void remove(Caller caller, GroupId group, Value.Fields sent, Client client);
}
