package dev.sluice.application.role;

import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.application.port.RoleRepository;

/** Where roles and all about them are kept. */
final class RoleStore {

  private final RoleRepository roles;
  private final InitialPermissionsRepository initial;

  RoleStore(RoleRepository roles, InitialPermissionsRepository initial) {
    this.roles = roles;
    this.initial = initial;
  }

  RoleRepository roles() {
    return roles;
  }

  InitialPermissionsRepository initial() {
    return initial;
  }
}
