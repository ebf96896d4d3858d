package dev.sluice.application.role;

import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.rbac.Model;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Optional;

/** A permission as it is shown. */
record PermissionView(
    PermissionId id,
    String name,
    String codename,
    String model,
    String appLabel,
    String appLabelVerbose,
    String modelVerbose) {

  /** Where the model is no longer installed, nobody knows what people call it. */
  static PermissionView of(StoredPermission permission, ModelCatalogue catalogue) {
    Optional<Model> model = catalogue.find(permission.model());
    return new PermissionView(
        permission.id(),
        permission.name(),
        permission.permission().codename(),
        permission.model().model(),
        permission.model().appLabel(),
        model.map(Model::appVerboseName).orElse(permission.model().appLabel()),
        model.map(Model::verboseName).orElse(permission.model().text()));
  }
}
