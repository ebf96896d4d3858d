package dev.sluice.application.role;

import dev.sluice.application.port.Listing;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.StoredPermission;

/** What roles and all about them are listed from. */
final class RoleListings {

  private final Listing<Role> roles;
  private final Listing<StoredPermission> permissions;
  private final Listing<InitialPermissionsRow> initial;

  RoleListings(
      Listing<Role> roles,
      Listing<StoredPermission> permissions,
      Listing<InitialPermissionsRow> initial) {
    this.roles = roles;
    this.permissions = permissions;
    this.initial = initial;
  }

  Listing<Role> roles() {
    return roles;
  }

  Listing<StoredPermission> permissions() {
    return permissions;
  }

  Listing<InitialPermissionsRow> initial() {
    return initial;
  }
}
