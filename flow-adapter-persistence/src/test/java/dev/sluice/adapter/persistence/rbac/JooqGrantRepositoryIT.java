package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqGrantRepositoryIT {

  private static final Count ONE_QUERY = new Count(1, 0);
  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final Permission VIEW = Permission.of("authentik_flows.view_flow");
  private static final Permission CHANGE = Permission.of("authentik_flows.change_flow");

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final GrantRepository grants;

  JooqGrantRepositoryIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.grants = ports.grants();
    ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions());
  }

  private RoleId role(RoleHolder... holders) {
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(role);
    List.of(holders).forEach(holder -> ports.roles().addHolder(role.id(), holder));
    return role.id();
  }

  private UserId user(GroupId... groups) {
    return ports.users().add(person(), null, List.of(groups), NOW);
  }

  private GroupId group() {
    var id = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(id, unique("group"), false, Map.of()), List.of());
    return id;
  }

  private void execute(String sql) {
    ports.database().apart().query(sql).execute();
  }

  @Test
  void findsAllThatAUserHoldsInOneQuery() {
    GroupId group = group();
    UserId user = user(group);
    for (int i = 0; i < 20; i++) {
      grants.add(role(new RoleHolder.OfUser(user)), List.of(VIEW, CHANGE), "own-" + i);
      grants.add(role(new RoleHolder.OfGroup(group)), List.of(VIEW), "group-" + i);
    }

    Count count =
        counting.during(() -> assertThat(grants.find(user).objects().get(VIEW)).hasSize(40));

    assertThat(count).isEqualTo(ONE_QUERY);
  }

  @Test
  void readsAndWritesEverythingElseInOneStatement() {
    UserId user = user();
    RoleId role = role(new RoleHolder.OfUser(user));
    var object = new ObjectKey(FLOW, "counted");
    StoredPermission view =
        ports.permissions().list().stream()
            .filter(stored -> stored.permission().equals(VIEW))
            .findFirst()
            .orElseThrow();
    var initial = new InitialPermissions(unique("initial"), role, Set.of(view.id()));

    List<Runnable> statements =
        List.of(
            () -> grants.add(role, List.of(VIEW, CHANGE), null),
            () -> grants.add(role, List.of(VIEW, CHANGE), object.pk()),
            () -> grants.list(Set.of(role)),
            () -> grants.listHolders(FLOW),
            () -> grants.listHolders(object),
            () -> grants.find(role),
            () -> grants.find(user, Set.of(FLOW)),
            () -> grants.remove(role, List.of(VIEW, CHANGE), object.pk()),
            () -> grants.forget(object),
            () -> ports.initialPermissions().add(initial),
            () -> ports.initialPermissions().apply(user, object),
            () -> ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions()),
            () -> ports.permissions().list(role),
            () -> ports.roles().list(new RoleHolder.OfUser(user), true),
            () -> ports.roles().updateRoles(new RoleHolder.OfUser(user), Set.of(role)),
            () ->
                ports
                    .roles()
                    .addManaged(new RoleHolder.OfUser(user), new RoleId(UUID.randomUUID())),
            () -> ports.roles().remove(role));

    assertThat(statements)
        .allSatisfy(statement -> assertThat(counting.during(statement)).isEqualTo(ONE_QUERY));
  }

  @Test
  void leavesNothingOfAUserThatIsRemoved() {
    UserId user = user();
    RoleId managed =
        ports.roles().addManaged(new RoleHolder.OfUser(user), new RoleId(UUID.randomUUID()));
    grants.add(managed, List.of(VIEW), "1");

    execute("delete from user_account where id = " + user.value());

    assertThat(ports.roles().find(managed)).isEmpty();
    assertThat(grants.find(managed)).isEqualTo(Grants.NONE);
  }

  @Test
  void leavesNothingOfAGroupThatIsRemoved() {
    GroupId group = group();
    UserId user = user(group);
    RoleId role = role(new RoleHolder.OfGroup(group));
    RoleId managed =
        ports.roles().addManaged(new RoleHolder.OfGroup(group), new RoleId(UUID.randomUUID()));
    grants.add(role, List.of(VIEW), null);
    grants.add(managed, List.of(VIEW), "1");

    execute("delete from user_group where id = '%s'".formatted(group.value()));

    assertThat(grants.find(user)).isEqualTo(Grants.NONE);
    assertThat(ports.roles().find(managed)).isEmpty();
    assertThat(ports.roles().find(role)).isPresent();
  }

  @Test
  void survivesGroupsThatAreEachOthersParents() {
    GroupId first = group();
    GroupId second = group();
    for (String pair : List.of("'%s', '%s'", "'%2$s', '%1$s'")) {
      execute(
          "insert into user_group_parent (group_id, parent_id) values (%s)"
              .formatted(pair.formatted(first.value(), second.value())));
    }
    UserId user = user(first);
    grants.add(role(new RoleHolder.OfGroup(second)), List.of(VIEW), null);

    assertThat(grants.find(user).holds(VIEW)).isTrue();
    assertThat(ports.roles().list(new RoleHolder.OfGroup(first), true)).hasSize(1);
  }

  @Test
  void numbersPermissionsOnceOnManyNodes() throws Exception {
    List<StoredPermission> before = ports.permissions().list();
    execute("delete from model_grant");
    execute("delete from object_grant");
    execute("delete from initial_permissions");
    execute("delete from permission");

    atOnce(() -> {
      ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions());
      return true;
    });

    assertThat(ports.permissions().list())
        .extracting(StoredPermission::permission)
        .containsExactlyInAnyOrderElementsOf(
            before.stream().map(StoredPermission::permission).toList());
  }

  @Test
  void tellsAllWhoGrantTheSameAtOnceTheSameNumber() throws Exception {
    RoleId role = role();

    List<List<Integer>> numbers = atOnce(() -> grants.add(role, List.of(VIEW, CHANGE), "1"));

    assertThat(numbers).doesNotContainNull().containsOnly(numbers.getFirst());
    assertThat(numbers.getFirst()).hasSize(2);
  }

  @Test
  void givesAllWhoMakeTheRoleOfOneHolderAtOnceTheSame() throws Exception {
    var holder = new RoleHolder.OfUser(user());

    List<RoleId> roles =
        atOnce(() -> ports.roles().addManaged(holder, new RoleId(UUID.randomUUID())));

    assertThat(roles).containsOnly(roles.getFirst());
    assertThat(ports.roles().list(holder, false)).hasSize(1);
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    try (var nodes = Executors.newFixedThreadPool(6)) {
      List<Future<T>> futures = nodes.invokeAll(Collections.nCopies(6, work));
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}
