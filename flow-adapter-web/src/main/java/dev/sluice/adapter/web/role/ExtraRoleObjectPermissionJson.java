package dev.sluice.adapter.web.role;

import dev.sluice.application.role.ObjectGrant;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.Model;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.value.Value;
import org.jspecify.annotations.Nullable;

/** A permission that a role holds on one object, with what people call all that. */
record ExtraRoleObjectPermissionJson(
    int id,
    String codename,
    String model,
    String appLabel,
    String objectPk,
    String name,
    String appLabelVerbose,
    String modelVerbose,
    @Nullable String objectDescription) {

  private static final Shape<ExtraRoleObjectPermissionJson> SHAPE =
      Shape.of(ExtraRoleObjectPermissionJson.class);

  static Value.Fields write(ObjectGrant held) {
    StoredPermission permission = held.grant().permission();
    return SHAPE.write(
        new ExtraRoleObjectPermissionJson(
            held.grant().id(),
            permission.permission().codename(),
            permission.model().model(),
            permission.model().appLabel(),
            String.valueOf(held.grant().objectPk()),
            permission.name(),
            held.model().map(Model::appVerboseName).orElse(permission.model().appLabel()),
            held.model().map(Model::verboseName).orElse(permission.model().text()),
            held.object()));
  }
}
