package dev.sluice.application.role;

import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.List;

/** What a role is given on new objects, as it is shown. */
record InitialPermissionsView(
    InitialPermissionsId pk,
    String name,
    RoleId role,
    List<PermissionId> permissions,
    List<PermissionView> permissionsObj) {

  static InitialPermissionsView of(InitialPermissionsRow row, ModelCatalogue catalogue) {
    return new InitialPermissionsView(
        row.id(),
        row.name(),
        row.role(),
        row.permissions().stream().map(StoredPermission::id).toList(),
        row.permissions().stream().map(one -> PermissionView.of(one, catalogue)).toList());
  }
}
