package dev.sluice.application.directory;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.InMemoryGroupListing;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InMemoryUserListing;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.RecordedEditLocks;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.rbac.GivenPermissions;
import dev.sluice.application.rbac.KnownPermissions;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users and groups over storage in memory. */
final class Registry {

  final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final Memberships memberships =
      new Memberships(ports.groups(), ports.rbac().roles(), ports.rbac().grants());

  final UserResource users =
      new UserResource(
          new InMemoryUserListing(ports.users(), ports.rbac().roles()),
          new UserWrites(ports.users(), ports.sessions(), ports.policies(), clock),
          memberships,
          new UserGifts(
              ports.credentials(),
              ports.users(),
              new GivenPermissions(
                  new KnownPermissions(InMemoryPermissions.CATALOGUE),
                  ports.rbac().roles(),
                  ports.rbac().grants(),
                  new FixedIds()),
              ports.events(),
              clock));
  final GroupResource groups =
      new GroupResource(
          new InMemoryGroupListing(ports.users(), ports.rbac().roles()),
          new GroupWrites(ports.users(), ports.groups(), ports.policies(), new RecordedEditLocks()),
          memberships,
          new PrimaryKeys(new FixedIds()));

  Registry() {
    ports.rbac().permissions().add(InMemoryPermissions.CATALOGUE.permissions());
  }

  /** Somebody who holds these on all objects, and else nothing. */
  Author holding(String... permissions) {
    UserId id = user("author of " + String.join(", ", permissions));
    Set<Permission> held =
        List.of(permissions).stream().map(Permission::of).collect(Collectors.toSet());
    return new Author(
        ports.users().find(id).orElseThrow().asSubject(),
        new Grants(false, held, Map.of()),
        Client.UNKNOWN,
        null);
  }

  UserId user(String username) {
    return ports
        .users()
        .add(new NewUser(username, "", "", true), null, List.of(), MutableClock.START);
  }

  GroupId group(String name, boolean superuser, GroupId... parents) {
    var id = new GroupId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    ports.users().add(new Group(id, name, superuser, Map.of()), List.of(parents));
    return id;
  }

  RoleId role(String name, String... permissions) {
    var id = new RoleId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    ports.rbac().roles().add(Role.named(id, name));
    ports.rbac().grants().add(id, List.of(permissions).stream().map(Permission::of).toList(), null);
    return id;
  }

  /** Adds something with these attributes. */
  static <A, V> ObjectKey add(Resource<A, V> to, Author author, Map<String, Value> sent) {
    return to.add(to.profile().attributes().require(new Value.Fields(sent)), null, author);
  }

  /** Makes or changes a user as a blueprint does. */
  UserId apply(@Nullable UserId id, Author author, Map<String, Value> values) {
    var before = id == null ? null : users.find(Long.toString(id.value())).orElseThrow();
    Shape<UserAttributes> shape = users.profile().attributes();
    var all = new HashMap<String, Value>();
    if (before != null) {
      all.putAll(shape.write(before.attributes()).fields());
    }
    all.putAll(values);
    UserAttributes wanted =
        users.prepared(shape.require(new Value.Fields(all)), before, author, Registry::replace);
    if (before == null) {
      return new UserId(Long.parseLong(users.add(wanted, null, author).pk()));
    }
    if (!wanted.equals(before.attributes())) {
      users.update(before, wanted, author);
    }
    return before.shown().pk();
  }

  private static Optional<String> replace(String owner, String password, @Nullable String former) {
    String hash = "hashed:" + password;
    return hash.equals(former) ? Optional.empty() : Optional.of(hash);
  }

  /** Changes something, and shows what became of it. */
  static <A, V> V change(Resource<A, V> in, String pk, Author author, Map<String, Value> sent) {
    Stored<A, V> before = in.find(pk).orElseThrow();
    Shape<A> shape = in.profile().attributes();
    var all = new HashMap<>(shape.write(before.attributes()).fields());
    all.putAll(sent);
    in.update(before, shape.require(new Value.Fields(all)), author);
    return in.find(pk).orElseThrow().shown();
  }
}
