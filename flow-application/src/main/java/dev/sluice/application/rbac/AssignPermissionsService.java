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
  private final GrantEvents events;

  AssignPermissionsService(
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
  public List<Integer> assign(PermissionsCommand command) {
    Role role = roles.get(command.caller(), ASSIGN, command.role());

    Wanted wanted = wantedPermissions.read(command);

    List<Integer> numbers = grants.add(role.id(), wanted.permissions(), wanted.objectPk());
    events.assigned(command, role, wanted);
    return numbers;
  }
}
