package dev.sluice.application.port;

import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Users in memory, with their groups and the hashes of their passwords. */
public final class InMemoryUsers implements UserRepository {

  private final AtomicLong ids = new AtomicLong();
  private final InMemoryTable<UserId, Account> accounts;
  private final InMemoryTable<GroupId, Node> groups;
  private final List<BiConsumer<UserId, @Nullable SessionId>> sessionEnders = new ArrayList<>();

  private record Account(User user, @Nullable String passwordHash, List<GroupId> groups) {}

  private record Node(Group group, List<GroupId> parents) {}

  public InMemoryUsers(ImmediateUnitOfWork unitOfWork) {
    this.accounts = new InMemoryTable<>(unitOfWork);
    this.groups = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public Optional<User> find(UserId id) {
    return accounts.find(id).map(this::withGroups);
  }

  @Override
  public Optional<Subject> find(List<UserField> fields, String value, boolean ignoringCase) {
    return value.isBlank()
        ? Optional.empty()
        : accounts.list().stream()
            .filter(account ->
                fields.stream()
                    .map(field -> valueOf(field, account.user))
                    .anyMatch(found -> matches(found, value, ignoringCase)))
            .min(
                Comparator.comparing((Account account) -> !account.user.active())
                    .thenComparingLong(account -> account.user.id().value()))
            .map(account -> withGroups(account).asSubject());
  }

  @Override
  public synchronized UserId add(
      NewUser user, @Nullable String passwordHash, List<GroupId> direct, Instant now) {
    if (accounts.find(account -> account.user.username().equals(user.username())).isPresent()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("username", "unique", "A user with this username already exists.")));
    }
    requireGroups(direct);
    var id = new UserId(ids.incrementAndGet());
    accounts.put(id, new Account(fresh(id, user, now), passwordHash, List.copyOf(direct)));
    return id;
  }

  @Override
  public void activate(UserId id, Instant now) {
    if (accounts.find(id).isEmpty()) {
      throw new FlowFault.Stale("the user");
    }
    activate(id, true);
  }

  @Override
  public void updateLogin(UserId id, Instant now) {
    Account account =
        accounts
            .find(id)
            .filter(found -> found.user.active())
            .orElseThrow(() -> new FlowFault.Stale("the user"));
    User changed = changed(account.user, true, now, account.user.passwordChanged());
    accounts.put(id, new Account(changed, account.passwordHash, account.groups));
  }

  @Override
  public void lockDown(UserId id, Lockdown measures, Instant now) {
    accounts
        .find(id)
        .ifPresent(account -> {
          User user = account.user;
          boolean active = user.active() && !measures.deactivating();
          String hash = measures.takingPassword() ? null : account.passwordHash;
          Instant changed = measures.takingPassword() ? now : user.passwordChanged();
          accounts.put(
              id,
              new Account(changed(user, active, user.lastLogin(), changed), hash, account.groups));
        });
  }

  @Override
  public void updatePassword(
      UserId id, String passwordHash, @Nullable SessionId kept, Instant now) {
    accounts
        .find(id)
        .ifPresent(account -> {
          User changed =
              changed(account.user, account.user.active(), account.user.lastLogin(), now);
          accounts.put(id, new Account(changed, passwordHash, account.groups));
          sessionEnders.forEach(ender -> ender.accept(id, kept));
        });
  }

  @Override
  public void add(Group group, List<GroupId> parents) {
    if (groups.find(node -> node.group.name().equals(group.name())).isPresent()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("name", "unique", "A group with this name already exists.")));
    }
    groups.put(group.id(), new Node(group, List.copyOf(parents)));
  }

  /** Closes or opens an account behind everybody's back. */
  public void activate(UserId id, boolean active) {
    Account account = accounts.find(id).orElseThrow();
    User user = account.user;
    User changed = changed(user, active, user.lastLogin(), user.passwordChanged());
    accounts.put(id, new Account(changed, account.passwordHash, account.groups));
  }

  /** Writes attributes behind everybody's back. */
  public void describe(UserId id, Map<String, Object> attributes) {
    Account account = accounts.find(id).orElseThrow();
    User user = account.user;
    User described =
        new User(
            user.id(),
            user.uuid(),
            user.username(),
            user.name(),
            user.email(),
            user.active(),
            user.type(),
            user.path(),
            attributes,
            user.groups(),
            user.joined(),
            user.lastLogin(),
            user.passwordChanged(),
            user.updated());
    accounts.put(id, new Account(described, account.passwordHash, account.groups));
  }

  @Override
  public void update(UserId id, NewUser user, @Nullable Instant lastLogin, Instant now) {
    Account account = accounts.find(id).orElseThrow(() -> new FlowFault.NotFound("user"));
    boolean taken =
        accounts
            .find(other ->
                other.user.username().equals(user.username()) && !other.user.id().equals(id))
            .isPresent();
    if (taken) {
      throw new FlowFault.Invalid(
          List.of(new Problem("username", "unique", "A user with this username already exists.")));
    }
    User before = account.user;
    User changed =
        new User(
            id,
            before.uuid(),
            user.username(),
            user.name(),
            user.email(),
            user.active(),
            user.type(),
            user.path(),
            user.attributes(),
            before.groups(),
            before.joined(),
            lastLogin,
            before.passwordChanged(),
            now);
    accounts.put(id, new Account(changed, account.passwordHash, account.groups));
  }

  @Override
  public void remove(UserId id) {
    accounts.removeIf(account -> account.user.id().equals(id));
    sessionEnders.forEach(ender -> ender.accept(id, null));
  }

  /** All users. */
  public List<User> list() {
    return accounts.list().stream().map(this::withGroups).toList();
  }

  /** The groups that somebody is directly in. */
  List<GroupId> groupsOf(UserId id) {
    return accounts.find(id).map(Account::groups).orElse(List.of());
  }

  @Override
  public void updateGroups(UserId id, List<GroupId> direct) {
    requireGroups(direct);
    Account account = accounts.find(id).orElseThrow();
    accounts.put(id, new Account(account.user, account.passwordHash, List.copyOf(direct)));
  }

  private void requireGroups(List<GroupId> direct) {
    for (GroupId group : direct) {
      if (!contains(group)) {
        throw InMemoryGroups.missing("groups", group.value());
      }
    }
  }

  void updateHash(UserId id, @Nullable String passwordHash) {
    accounts
        .find(id)
        .ifPresent(
            account -> accounts.put(id, new Account(account.user, passwordHash, account.groups)));
  }

  /** The hash of a password, also of an account that is closed. */
  public Optional<String> findPasswordHash(UserId id) {
    return accounts.find(id).map(Account::passwordHash);
  }

  void onEndOfSessions(BiConsumer<UserId, @Nullable SessionId> ender) {
    sessionEnders.add(ender);
  }

  /** Somebody as of now; nothing where the account is gone. */
  Optional<Subject> refresh(Subject stored) {
    UserId id = stored.id();
    return id == null ? Optional.of(stored) : find(id).map(User::asSubject);
  }

  /** Groups with all their ancestors. */
  Set<GroupId> withAncestors(Collection<GroupId> direct) {
    Set<GroupId> seen = new LinkedHashSet<>();
    var open = new ArrayDeque<>(direct);
    while (!open.isEmpty()) {
      GroupId next = open.remove();
      if (seen.add(next)) {
        groups.find(next).ifPresent(node -> open.addAll(node.parents));
      }
    }
    return seen;
  }

  Optional<Group> findGroup(GroupId id) {
    return groups.find(id).map(Node::group);
  }

  boolean isNameTaken(Group group) {
    return groups
        .find(other ->
            other.group.name().equals(group.name()) && !other.group.id().equals(group.id()))
        .isPresent();
  }

  void put(Group group) {
    List<GroupId> parents = groups.find(group.id()).map(Node::parents).orElse(List.of());
    groups.put(group.id(), new Node(group, parents));
  }

  void updateParents(GroupId id, List<GroupId> parents) {
    groups.find(id).ifPresent(node -> groups.put(id, new Node(node.group, List.copyOf(parents))));
  }

  List<GroupId> parentsOf(GroupId id) {
    return groups.find(id).map(Node::parents).orElse(List.of());
  }

  void remove(GroupId id) {
    groups.removeIf(node -> node.group.id().equals(id));
    groups.list().stream()
        .filter(node -> node.parents.contains(id))
        .forEach(node -> updateParents(node.group.id(), without(node.parents, id)));
    for (Account account : accounts.list()) {
      if (account.groups.contains(id)) {
        updateGroups(account.user.id(), without(account.groups, id));
      }
    }
  }

  private static List<GroupId> without(List<GroupId> groups, GroupId id) {
    return groups.stream().filter(group -> !group.equals(id)).toList();
  }

  boolean contains(GroupId group) {
    return groups.find(group).isPresent();
  }

  private User withGroups(Account account) {
    List<Group> all =
        withAncestors(account.groups).stream()
            .flatMap(id -> groups.find(id).stream())
            .map(Node::group)
            .sorted(Comparator.comparing(Group::name))
            .toList();
    return with(account.user, all);
  }

  private static @Nullable String valueOf(UserField field, User user) {
    return switch (field) {
      case EMAIL -> user.email();
      case USERNAME -> user.username();
      case UPN -> user.attributes().get("upn") instanceof String upn ? upn : null;
    };
  }

  private static boolean matches(@Nullable String found, String value, boolean ignoringCase) {
    if (found == null) {
      return false;
    }
    return ignoringCase
        ? found.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))
        : found.equals(value);
  }

  private static User fresh(UserId id, NewUser user, Instant now) {
    return new User(
        id,
        new UUID(7, id.value()),
        user.username(),
        user.name(),
        user.email(),
        user.active(),
        user.type(),
        user.path(),
        user.attributes(),
        List.of(),
        now,
        null,
        now,
        now);
  }

  private static User changed(
      User user, boolean active, @Nullable Instant lastLogin, Instant passwordChanged) {
    return new User(
        user.id(),
        user.uuid(),
        user.username(),
        user.name(),
        user.email(),
        active,
        user.type(),
        user.path(),
        user.attributes(),
        user.groups(),
        user.joined(),
        lastLogin,
        passwordChanged,
        user.updated());
  }

  private static User with(User user, List<Group> all) {
    return new User(
        user.id(),
        user.uuid(),
        user.username(),
        user.name(),
        user.email(),
        user.active(),
        user.type(),
        user.path(),
        user.attributes(),
        all,
        user.joined(),
        user.lastLogin(),
        user.passwordChanged(),
        user.updated());
  }
}
