package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InMemoryRbac;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People, roles and what they hold, over storage in memory. */
public final class Office {

  static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  static final ModelName USER = ModelName.of("authentik_core.user");
  static final Permission VIEW_FLOW = Permission.of("authentik_flows.view_flow");
  static final Permission CHANGE_FLOW = Permission.of("authentik_flows.change_flow");

  private final InMemoryPorts ports = new InMemoryPorts();
  private final FixedIds ids = new FixedIds();

  public InMemoryRbac rbac() {
    return ports.rbac();
  }

  public InMemoryPorts ports() {
    return ports;
  }

  public FixedIds ids() {
    return ids;
  }

  public Authorize authorize() {
    return authorize(ports);
  }

  /** Authorizes by what is granted in other storage. */
  public static Authorize authorize(InMemoryPorts ports) {
    return new AuthorizeService(ports.rbac().grants());
  }

  WantedPermissions wantedPermissions() {
    return new WantedPermissions(
        new KnownPermissions(InMemoryPermissions.CATALOGUE), rbac().objects());
  }

  GuardedRoles guardedRoles() {
    return new GuardedRoles(authorize(), rbac().roles());
  }

  GrantEvents grantEvents() {
    return new GrantEvents(ports.events(), new MutableClock());
  }

  public UserId user(String username, GroupId... groups) {
    UserId id =
        ports
            .users()
            .add(new NewUser(username, "", "", true), null, List.of(groups), Instant.EPOCH);
    rbac().objects().put(new ObjectKey(USER, Long.toString(id.value())), username);
    return id;
  }

  public GroupId group(String name, boolean superuser, GroupId... parents) {
    var id = new GroupId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    ports.users().add(new Group(id, name, superuser, Map.of()), List.of(parents));
    return id;
  }

  public RoleId role(String name, UserId... holders) {
    Role role = Role.named(new RoleId(ids.next()), name);
    rbac().roles().add(role);
    rbac().objects().put(role.key(), name);
    for (UserId holder : holders) {
      rbac().roles().addHolder(role.id(), new RoleHolder.OfUser(holder));
    }
    return role.id();
  }

  /** Somebody who holds these on all objects. */
  public Caller holderOf(String... permissions) {
    UserId user = user("holder-" + ids.next());
    rbac().grants().add(role("of " + user, user), parsed(permissions), null);
    return caller(user);
  }

  /** Somebody who holds these on one object. */
  public Caller holderOn(ObjectKey object, String... permissions) {
    UserId user = user("holder-" + ids.next());
    rbac().grants().add(role("of " + user, user), parsed(permissions), object.pk());
    return caller(user);
  }

  public Caller superuser() {
    return caller(user("root", group("admins", true)));
  }

  public Caller caller(UserId user) {
    return new Caller(ports.users().find(user).orElseThrow().asSubject(), null);
  }

  public ObjectKey flow(String pk) {
    var flow = new ObjectKey(FLOW, pk);
    rbac().objects().put(flow, "flow " + pk);
    return flow;
  }

  public Grants heldBy(RoleId role) {
    return rbac().grants().find(role);
  }

  private static List<Permission> parsed(String... permissions) {
    return Arrays.stream(permissions).map(Permission::of).toList();
  }
}
