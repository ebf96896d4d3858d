package dev.sluice.application.port;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;
import java.util.UUID;

/** The fakes of what is about permissions, wired with each other. */
public final class InMemoryRbac {

  private final InMemoryPermissions permissions;
  private final InMemoryRoles roles;
  private final InMemoryGrants grants;
  private final InMemoryInitialPermissions initialPermissions;
  private final InMemoryObjectNames objects = new InMemoryObjectNames();

  public InMemoryRbac(ImmediateUnitOfWork unitOfWork, InMemoryUsers users) {
    this.permissions = new InMemoryPermissions(unitOfWork);
    this.roles = new InMemoryRoles(unitOfWork, users);
    this.grants = new InMemoryGrants(unitOfWork, users, roles, permissions);
    this.initialPermissions =
        new InMemoryInitialPermissions(unitOfWork, roles, permissions, grants);
  }

  /** Lets somebody do something with all objects. */
  public void permit(UserId user, String permission) {
    var role = new RoleId(new UUID(11, user.value()));
    roles.add(Role.named(role, "of " + user));
    roles.addHolder(role, new RoleHolder.OfUser(user));
    grants.add(role, List.of(Permission.of(permission)), null);
  }

  public InMemoryPermissions permissions() {
    return permissions;
  }

  public InMemoryRoles roles() {
    return roles;
  }

  public InMemoryGrants grants() {
    return grants;
  }

  public InMemoryInitialPermissions initialPermissions() {
    return initialPermissions;
  }

  public InMemoryObjectNames objects() {
    return objects;
  }
}
