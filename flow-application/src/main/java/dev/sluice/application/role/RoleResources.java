package dev.sluice.application.role;

import dev.sluice.application.rbac.GivenPermissions;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.rbac.ModelCatalogue;
import java.util.List;

/** Roles, permissions, and what is given on new objects. */
final class RoleResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  RoleResources(
      RoleListings listings,
      RoleStore store,
      GivenPermissions given,
      ModelCatalogue catalogue,
      PrimaryKeys keys) {
    this.resources =
        List.of(
            new RoleResource(listings.roles(), store.roles(), given, keys),
            new InitialPermissionsResource(listings.initial(), store.initial(), catalogue),
            new PermissionResource(listings.permissions(), store.roles(), catalogue));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
