package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.rbac.WantedPermissions.Wanted;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;

@UseCase
final class UnassignPermissionsService implements UnassignPermissions {

  private static final Permission UNASSIGN = Role.MODEL.special("unassign_role_permissions");

  private final GuardedRoles roles;
  private final WantedPermissions wantedPermissions;
  private final GrantRepository grants;
  private final GrantEvents events;

  UnassignPermissionsService(
      GuardedRoles roles,
      WantedPermissions wantedPermissions,
      GrantRepository grants,
      GrantEvents events) {
    this.roles = roles;
    this.wantedPermissions = wantedPermissions;
    this.grants = grants;
    this.events = events;
  }

  @Override
  public void unassign(PermissionsCommand command) {
    Role role = roles.get(command.caller(), UNASSIGN, command.role());

    Wanted wanted = wantedPermissions.read(command);

    grants.remove(role.id(), wanted.permissions(), wanted.objectPk());
    events.unassigned(command, role, wanted);
  }
}
