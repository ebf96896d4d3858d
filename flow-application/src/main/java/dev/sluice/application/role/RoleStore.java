package dev.sluice.application.role;

import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.application.port.RoleRepository;

/** Where roles and all about them are kept. */
final class RoleStore {

  private final RoleRepository roles;
  private final GrantRepository grants;
  private final InitialPermissionsRepository initial;

  RoleStore(RoleRepository roles, GrantRepository grants, InitialPermissionsRepository initial) {
    this.roles = roles;
    this.grants = grants;
    this.initial = initial;
  }

  RoleRepository roles() {
    return roles;
  }

  GrantRepository grants() {
    return grants;
  }

  InitialPermissionsRepository initial() {
    return initial;
  }
}
