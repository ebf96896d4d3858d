package dev.sluice.application.port;

import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Permissions in memory: those of the kinds that come with Sluice, from the beginning. */
public final class InMemoryPermissions implements PermissionRepository {

  /** What there is in tests. */
  public static final ModelCatalogue CATALOGUE =
      ModelCatalogue.of(StageKinds.builtIn(), PolicyKinds.builtIn());

  private final InMemoryTable<Permission, StoredPermission> permissions;
  private BiPredicate<RoleId, Permission> holds = (role, permission) -> false;

  public InMemoryPermissions(ImmediateUnitOfWork unitOfWork) {
    this.permissions = new InMemoryTable<>(unitOfWork);
    add(CATALOGUE.permissions());
  }

  @Override
  public void add(Collection<ModelPermission> known) {
    Set<PermissionId> taken = new HashSet<>();
    permissions.list().forEach(stored -> taken.add(stored.id()));
    for (ModelPermission one : known) {
      PermissionId id =
          permissions
              .find(one.permission())
              .map(StoredPermission::id)
              .orElseGet(() -> new PermissionId(taken.size() + 1));
      taken.add(id);
      permissions.put(
          one.permission(), new StoredPermission(id, one.permission(), one.model(), one.name()));
    }
  }

  @Override
  public Optional<StoredPermission> find(PermissionId id) {
    return permissions.find(stored -> stored.id().equals(id));
  }

  @Override
  public List<StoredPermission> list() {
    return permissions.list().stream()
        .sorted(
            Comparator.comparing(StoredPermission::name)
                .thenComparingInt(stored -> stored.id().value()))
        .toList();
  }

  @Override
  public List<StoredPermission> list(RoleId role) {
    return list().stream().filter(stored -> holds.test(role, stored.permission())).toList();
  }

  Optional<StoredPermission> find(Permission permission) {
    return permissions.find(permission);
  }

  void askWhoHolds(BiPredicate<RoleId, Permission> globally) {
    holds = globally;
  }
}
