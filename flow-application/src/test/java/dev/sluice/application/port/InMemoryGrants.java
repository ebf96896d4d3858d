package dev.sluice.application.port;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants in memory. */
public final class InMemoryGrants implements GrantRepository {

  private final InMemoryTable<Key, Grant> grants;
  private final InMemoryUsers users;
  private final InMemoryRoles roles;
  private final InMemoryPermissions permissions;
  private final AtomicInteger ids = new AtomicInteger();

  private record Key(RoleId role, Permission permission, @Nullable String objectPk) {}

  public InMemoryGrants(
      ImmediateUnitOfWork unitOfWork,
      InMemoryUsers users,
      InMemoryRoles roles,
      InMemoryPermissions permissions) {
    this.grants = new InMemoryTable<>(unitOfWork);
    this.users = users;
    this.roles = roles;
    this.permissions = permissions;
    permissions.askWhoHolds(
        (role, permission) -> grants.find(new Key(role, permission, null)).isPresent());
    roles.onRemoval(role -> {
      grants.removeIf(grant -> grant.role().equals(role));
      forget(Role.keyOf(role));
    });
  }

  @Override
  public Grants find(UserId user) {
    return find(user, model -> true);
  }

  @Override
  public Grants find(UserId user, Set<ModelName> objectsOf) {
    return find(user, objectsOf::contains);
  }

  private Grants find(UserId id, Predicate<ModelName> objectsOf) {
    User user = users.find(id).filter(User::active).orElse(null);
    if (user == null) {
      return Grants.NONE;
    }
    return user.isSuperuser()
        ? Grants.ALL
        : collected(roles.list(new RoleHolder.OfUser(id), true).stream().map(Role::id), objectsOf);
  }

  @Override
  public Grants find(RoleId role) {
    return collected(Stream.of(role), model -> true);
  }

  private Grants collected(Stream<RoleId> held, Predicate<ModelName> objectsOf) {
    Set<RoleId> all = held.collect(Collectors.toUnmodifiableSet());
    var global = new HashSet<Permission>();
    Map<Permission, Set<String>> objects = new HashMap<>();
    for (Grant grant : list(all)) {
      Permission permission = grant.permission().permission();
      String pk = grant.objectPk();
      if (pk == null) {
        global.add(permission);
      } else if (objectsOf.test(grant.permission().model())) {
        objects.computeIfAbsent(permission, key -> new HashSet<>()).add(pk);
      }
    }
    return new Grants(false, global, objects);
  }

  @Override
  public List<Integer> add(RoleId role, List<Permission> wanted, @Nullable String objectPk) {
    if (roles.find(role).isEmpty()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("role", "does_not_exist", "There is no such role.")));
    }
    List<StoredPermission> known =
        wanted.stream()
            .map(permission ->
                permissions
                    .find(permission)
                    .orElseThrow(() -> new IllegalStateException("not registered")))
            .toList();
    return known.stream().map(permission -> add(role, permission, objectPk)).toList();
  }

  private Integer add(RoleId role, StoredPermission permission, @Nullable String objectPk) {
    var key = new Key(role, permission.permission(), objectPk);
    Grant grant =
        grants
            .find(key)
            .orElseGet(() -> new Grant(ids.incrementAndGet(), role, permission, objectPk));
    grants.put(key, grant);
    return grant.id();
  }

  @Override
  public void remove(RoleId role, List<Permission> taken, @Nullable String objectPk) {
    Set<Key> keys =
        taken.stream()
            .map(permission -> new Key(role, permission, objectPk))
            .collect(Collectors.toUnmodifiableSet());
    grants.removeIf(grant -> keys.contains(keyOf(grant)));
  }

  @Override
  public void forget(ObjectKey object) {
    grants.removeIf(grant -> isOn(grant, object));
  }

  @Override
  public List<Grant> list(Set<RoleId> asked) {
    return grants.list().stream()
        .filter(grant -> asked.contains(grant.role()) && roles.find(grant.role()).isPresent())
        .sorted(
            Comparator.comparing((Grant grant) -> grant.role().value().toString())
                .thenComparingInt(grant -> grant.permission().id().value())
                .thenComparing(grant -> Objects.requireNonNullElse(grant.objectPk(), "")))
        .toList();
  }

  @Override
  public Set<RoleId> listHolders(ModelName model) {
    return holders(grant -> grant.objectPk() == null && grant.permission().model().equals(model));
  }

  @Override
  public Set<RoleId> listHolders(ObjectKey object) {
    return holders(grant -> isOn(grant, object));
  }

  private Set<RoleId> holders(Predicate<Grant> condition) {
    return grants.list().stream()
        .filter(condition)
        .map(Grant::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOn(Grant grant, ObjectKey object) {
    return object.pk().equals(grant.objectPk())
        && grant.permission().model().equals(object.model());
  }

  private static Key keyOf(Grant grant) {
    return new Key(grant.role(), grant.permission().permission(), grant.objectPk());
  }
}
