package dev.sluice.adapter.web.role;

import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.StoredPermission;

/** A permission that a role holds on all objects. */
record RoleModelPermissionJson(
    int id, String codename, String model, String appLabel, String name) {

  static RoleModelPermissionJson of(Grant grant) {
    StoredPermission held = grant.permission();
    return new RoleModelPermissionJson(
        grant.id(),
        held.permission().codename(),
        held.model().model(),
        held.model().appLabel(),
        held.name());
  }
}
