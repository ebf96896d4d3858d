package dev.sluice.application.rbac;

import java.util.List;

/** Grants a role permissions, on all objects of their models or on one. */
public interface AssignPermissions {

  /**
   * Grants all of them, or none. The caller needs {@code assign_role_permissions} on the role or on
   * all, needs neither to see the role nor to hold what is granted.
   *
   * @return the number of each grant, in the order of the permissions; of those that the role holds
   *     already, too
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such role
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what is asked for makes no sense
   */
  List<Integer> assign(PermissionsCommand command);
}
