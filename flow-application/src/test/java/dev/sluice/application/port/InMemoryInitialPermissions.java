package dev.sluice.application.port;

import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What roles are given on new objects, in memory. */
public final class InMemoryInitialPermissions implements InitialPermissionsRepository {

  private final InMemoryTable<InitialPermissionsId, InitialPermissions> initials;
  private final InMemoryRoles roles;
  private final InMemoryPermissions permissions;
  private final InMemoryGrants grants;
  private final AtomicInteger ids = new AtomicInteger();

  public InMemoryInitialPermissions(
      ImmediateUnitOfWork unitOfWork,
      InMemoryRoles roles,
      InMemoryPermissions permissions,
      InMemoryGrants grants) {
    this.initials = new InMemoryTable<>(unitOfWork);
    this.roles = roles;
    this.permissions = permissions;
    this.grants = grants;
    roles.onRemoval(role -> initials.removeIf(initial -> initial.role().equals(role)));
  }

  @Override
  public Optional<InitialPermissions> find(InitialPermissionsId id) {
    return initials.find(id);
  }

  @Override
  public InitialPermissionsId add(InitialPermissions initial) {
    check(initial, initials.list());
    var id = new InitialPermissionsId(ids.incrementAndGet());
    initials.put(id, initial);
    return id;
  }

  @Override
  public void update(InitialPermissionsId id, InitialPermissions initial) {
    InitialPermissions before =
        initials.find(id).orElseThrow(() -> new FlowFault.NotFound("initial permissions"));
    check(initial, initials.list().stream().filter(other -> !other.equals(before)).toList());
    initials.put(id, initial);
  }

  @Override
  public void remove(InitialPermissionsId id) {
    InitialPermissions removed = initials.find(id).orElse(null);
    initials.removeIf(initial -> initial.equals(removed));
    grants.forget(new ObjectKey(InitialPermissions.MODEL, Integer.toString(id.value())));
  }

  @Override
  public void apply(UserId creator, ObjectKey object) {
    for (Role role : roles.list(new RoleHolder.OfUser(creator), true)) {
      initials.list().stream()
          .filter(initial -> initial.role().equals(role.id()))
          .forEach(initial -> grants.add(role.id(), of(initial, object), object.pk()));
    }
  }

  private List<Permission> of(InitialPermissions initial, ObjectKey object) {
    return initial.permissions().stream()
        .flatMap(id -> permissions.find(id).stream())
        .filter(permission -> permission.model().equals(object.model()))
        .map(StoredPermission::permission)
        .toList();
  }

  private void check(InitialPermissions initial, List<InitialPermissions> others) {
    if (others.stream().anyMatch(other -> other.name().equals(initial.name()))) {
      throw refused("name", "unique", "An initial permission with this name already exists.");
    }
    RoleId role = initial.role();
    if (roles.find(role).isEmpty()) {
      throw refused("role", "does_not_exist", "There is no such role.");
    }
    if (!initial.permissions().stream().allMatch(id -> permissions.find(id).isPresent())) {
      throw refused("permissions", "does_not_exist", "There is no such permission.");
    }
  }

  private static FlowFault.Invalid refused(String field, String code, String message) {
    return new FlowFault.Invalid(List.of(new Problem(field, code, message)));
  }
}
