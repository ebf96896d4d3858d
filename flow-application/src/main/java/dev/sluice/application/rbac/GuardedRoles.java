package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.shared.FlowFault;
import java.util.Set;

/**
 * Roles for callers who may do something with them, seen or unseen. Callers who may not are not
 * told whether there is such a role.
 */
final class GuardedRoles {

  private final Authorize authorize;
  private final RoleRepository roles;

  GuardedRoles(Authorize authorize, RoleRepository roles) {
    this.authorize = authorize;
    this.roles = roles;
  }

  Role get(Caller caller, Permission needed, RoleId id) {
    authorize.authorize(caller, Set.of(Role.MODEL)).require(needed, Role.keyOf(id));
    return roles.find(id).orElseThrow(() -> new FlowFault.NotFound("role"));
  }
}
