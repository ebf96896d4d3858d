package dev.sluice.application.role;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Role;

/** A role as it is shown. */
record RoleView(RoleId pk, String name) {

  static RoleView of(Role role) {
    return new RoleView(role.id(), role.name());
  }
}
