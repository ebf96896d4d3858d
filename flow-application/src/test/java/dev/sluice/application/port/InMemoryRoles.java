package dev.sluice.application.port;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles in memory. */
public final class InMemoryRoles implements RoleRepository {

  private final InMemoryUsers users;
  private final InMemoryTable<RoleId, Kept> roles;
  private final InMemoryTable<Attached, Attached> attached;
  private Consumer<RoleId> forgetter = role -> {};

  private record Kept(Role role, @Nullable RoleHolder only) {}

  private record Attached(RoleId role, RoleHolder holder) {}

  public InMemoryRoles(ImmediateUnitOfWork unitOfWork, InMemoryUsers users) {
    this.users = users;
    this.roles = new InMemoryTable<>(unitOfWork);
    this.attached = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return roles
        .find(id)
        .filter(kept -> kept.only() == null || exists(kept.only()))
        .map(Kept::role);
  }

  @Override
  public List<Role> list(RoleHolder holder, boolean inherited) {
    Set<RoleHolder> holders =
        inherited ? withInherited(holder).collect(Collectors.toUnmodifiableSet()) : Set.of(holder);
    return attached.list().stream()
        .filter(one -> holders.contains(one.holder()))
        .map(Attached::role)
        .distinct()
        .flatMap(role -> find(role).stream())
        .sorted(Comparator.comparing(Role::name))
        .toList();
  }

  @Override
  public void add(Role role) {
    put(role, null);
  }

  @Override
  public RoleId addManaged(RoleHolder holder, RoleId fresh) {
    RoleId id =
        roles
            .find(kept -> holder.managedRole().equals(kept.role().managed()))
            .map(kept -> kept.role().id())
            .orElse(fresh);
    requireHolder(holder);
    if (id.equals(fresh)) {
      put(Role.managedFor(id, holder), holder);
    }
    addHolder(id, holder);
    return id;
  }

  @Override
  public void update(Role role) {
    Kept kept = roles.find(role.id()).orElseThrow(() -> new FlowFault.NotFound("role"));
    put(new Role(role.id(), role.name(), kept.role().managed()), kept.only());
  }

  @Override
  public void remove(RoleId id) {
    roles.removeIf(kept -> kept.role().id().equals(id));
    attached.removeIf(one -> one.role().equals(id));
    forgetter.accept(id);
  }

  @Override
  public void addHolder(RoleId role, RoleHolder holder) {
    if (find(role).isEmpty()) {
      throw missing("role");
    }
    requireHolder(holder);
    var one = new Attached(role, holder);
    attached.put(one, one);
  }

  @Override
  public void removeHolder(RoleId role, RoleHolder holder) {
    attached.removeIf(new Attached(role, holder)::equals);
  }

  @Override
  public void updateRoles(RoleHolder holder, Set<RoleId> wanted) {
    if (!wanted.stream().allMatch(role -> find(role).isPresent())) {
      throw missing("role");
    }
    attached.removeIf(one -> one.holder().equals(holder));
    wanted.forEach(role -> addHolder(role, holder));
  }

  void onRemoval(Consumer<RoleId> listener) {
    forgetter = forgetter.andThen(listener);
  }

  private void put(Role role, @Nullable RoleHolder only) {
    boolean taken =
        roles
            .find(other ->
                other.role().name().equals(role.name()) && !other.role().id().equals(role.id()))
            .isPresent();
    if (taken) {
      throw new FlowFault.Invalid(
          List.of(new Problem("name", "unique", "A role with this name already exists.")));
    }
    roles.put(role.id(), new Kept(role, only));
  }

  private Stream<RoleHolder> withInherited(RoleHolder holder) {
    return switch (holder) {
      case RoleHolder.OfUser(var user) ->
          Stream.concat(
              Stream.of(holder),
              users.find(user).stream()
                  .flatMap(found -> found.groups().stream())
                  .map(Group::id)
                  .map(RoleHolder.OfGroup::new));
      case RoleHolder.OfGroup(var group) -> groups(users.withAncestors(Set.of(group)));
    };
  }

  private static Stream<RoleHolder> groups(Collection<GroupId> groups) {
    return groups.stream().map(RoleHolder.OfGroup::new);
  }

  private void requireHolder(RoleHolder holder) {
    if (!exists(holder)) {
      throw missing(holder instanceof RoleHolder.OfUser ? "user" : "group");
    }
  }

  private boolean exists(RoleHolder holder) {
    return switch (holder) {
      case RoleHolder.OfUser(var user) -> users.find(user).isPresent();
      case RoleHolder.OfGroup(var group) -> users.contains(group);
    };
  }

  private static FlowFault.Invalid missing(String thing) {
    return new FlowFault.Invalid(
        List.of(new Problem(thing, "does_not_exist", "There is no such " + thing + ".")));
  }
}
