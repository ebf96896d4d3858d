package dev.sluice.adapter.web.role;

import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.StoredPermission;

/** A permission that a role holds on one object. */
record RoleObjectPermissionJson(
    int id, String codename, String model, String appLabel, String objectPk, String name) {

  static RoleObjectPermissionJson of(Grant grant) {
    StoredPermission held = grant.permission();
    return new RoleObjectPermissionJson(
        grant.id(),
        held.permission().codename(),
        held.model().model(),
        held.model().appLabel(),
        String.valueOf(grant.objectPk()),
        held.name());
  }
}
