package dev.sluice.application.rbac;

/** Takes permissions from a role, those on all objects of their models or those on one. */
public interface UnassignPermissions {

  /**
   * Takes all of them, or none; what the role does not hold is ignored. The caller needs {@code
   * unassign_role_permissions} on the role or on all, and need not see the role.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such role
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what is asked for makes no sense
   */
  void unassign(PermissionsCommand command);
}
