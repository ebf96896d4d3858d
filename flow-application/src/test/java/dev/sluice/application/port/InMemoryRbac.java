package dev.sluice.application.port;

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
