package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;

@UseCase
final class GrantDirectlyService implements GrantDirectly {

  private final WantedPermissions wantedPermissions;
  private final RoleRepository roles;
  private final GrantRepository grants;
  private final IdSource ids;

  GrantDirectlyService(
      WantedPermissions wantedPermissions,
      RoleRepository roles,
      GrantRepository grants,
      IdSource ids) {
    this.wantedPermissions = wantedPermissions;
    this.roles = roles;
    this.grants = grants;
    this.ids = ids;
  }

  @Override
  public void grant(RoleHolder holder, ObjectKey object, List<Permission> permissions) {
    wantedPermissions.requireOf(object.model(), permissions);
    RoleId role = roles.addManaged(holder, new RoleId(ids.next()));
    grants.add(role, permissions, object.pk());
  }

  @Override
  public void grant(RoleId role, ObjectKey object, List<Permission> permissions) {
    wantedPermissions.requireOf(object.model(), permissions);
    grants.add(role, permissions, object.pk());
  }
}
