package dev.sluice.application.role;

import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be written of what a role is given on new objects. */
record InitialPermissionsAttributes(String name, RoleId role, Set<PermissionId> permissions) {

  InitialPermissionsAttributes {
    permissions =
        permissions == null
            ? Set.of()
            : Collections.unmodifiableSet(new LinkedHashSet<>(permissions));
  }

  static InitialPermissionsAttributes of(InitialPermissionsRow row) {
    return new InitialPermissionsAttributes(
        row.name(),
        row.role(),
        row.permissions().stream()
            .map(StoredPermission::id)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  InitialPermissions initial() {
    return new InitialPermissions(name, role, permissions);
  }
}
