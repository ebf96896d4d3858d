package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.value.Value;

/**
 * Attaches roles to people and detaches them, whom {@code pk} names. The caller needs {@code
 * change_role} on the role or on all, need not see the role, but has to see the person.
 */
public interface ChangeRoleMembers {

  /**
   * Attaches a role, if it is not.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if nobody is named
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such role or person, or the
   *     caller may not see the person
   */
  void add(Caller caller, RoleId role, Value.Fields sent);

  /**
   * Detaches a role, if it is attached directly.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if nobody is named
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such role or person, or the
   *     caller may not see the person
   */
  void remove(Caller caller, RoleId role, Value.Fields sent);
}
