package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.rbac.WantedPermissions.Wanted;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import java.util.List;

@UseCase
final class AssignPermissionsService implements AssignPermissions {

  private static final Permission ASSIGN = Role.MODEL.special("assign_role_permissions");

  private final GuardedRoles roles;
  private final WantedPermissions wantedPermissions;
  private final GrantRepository grants;

  AssignPermissionsService(
      GuardedRoles roles, WantedPermissions wantedPermissions, GrantRepository grants) {
    this.roles = roles;
    this.wantedPermissions = wantedPermissions;
    this.grants = grants;
  }

  @Override
  public List<Integer> assign(PermissionsCommand command) {
    Role role = roles.get(command.caller(), ASSIGN, command.role());

    Wanted wanted = wantedPermissions.read(command);

    return grants.add(role.id(), wanted.permissions(), wanted.objectPk());
  }
}
