package dev.sluice.application.role;

import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.List;

/**
 * What a role is given on new objects, as lists have it.
 *
 * @param permissions what is given, by number
 */
public record InitialPermissionsRow(
    InitialPermissionsId id, String name, RoleId role, List<StoredPermission> permissions) {

  public InitialPermissionsRow {
    permissions = List.copyOf(permissions);
  }
}
