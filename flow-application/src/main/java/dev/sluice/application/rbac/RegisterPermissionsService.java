package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.PermissionRepository;
import dev.sluice.domain.rbac.ModelCatalogue;

@UseCase
final class RegisterPermissionsService implements RegisterPermissions {

  private final PermissionRepository permissions;
  private final ModelCatalogue catalogue;

  RegisterPermissionsService(PermissionRepository permissions, ModelCatalogue catalogue) {
    this.permissions = permissions;
    this.catalogue = catalogue;
  }

  @Override
  public void register() {
    permissions.add(catalogue.permissions());
  }
}
