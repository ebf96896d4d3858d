package dev.sluice.adapter.web.role;

import dev.sluice.application.role.RoleGrants;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.value.Value;
import java.util.List;

/** A role with all that it holds. */
record RoleAssignedObjectPermissionJson(
    String rolePk,
    String name,
    List<RoleObjectPermissionJson> objectPermissions,
    List<RoleModelPermissionJson> modelPermissions) {

  private static final Shape<RoleAssignedObjectPermissionJson> SHAPE =
      Shape.of(RoleAssignedObjectPermissionJson.class);

  static Value.Fields write(RoleGrants held) {
    return SHAPE.write(
        new RoleAssignedObjectPermissionJson(
            held.role().id().value().toString(),
            held.role().name(),
            held.grants().stream()
                .filter(grant -> grant.objectPk() != null)
                .map(RoleObjectPermissionJson::of)
                .toList(),
            held.grants().stream()
                .filter(grant -> grant.objectPk() == null)
                .map(RoleModelPermissionJson::of)
                .toList()));
  }
}
