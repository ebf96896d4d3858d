package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.role.RoleGrants;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqRoleListingsIT {

  private static final Count TWO_QUERIES = new Count(2, 0);
  private static final Permission VIEW = Permission.of("authentik_flows.view_flow");
  private static final Permission CHANGE = Permission.of("authentik_flows.change_flow");
  private static final Value FLOW = Value.of("authentik_flows.flow");

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqRoleListingsIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions());
  }

  @Test
  void findsTheRolesOfAUserAndOfAGroup() {
    GroupId parent = group();
    GroupId child = group(parent);
    UserId user = ports.users().add(person(), null, List.of(child), NOW);
    Role own = role(new RoleHolder.OfUser(user));
    Role ofChild = role(new RoleHolder.OfGroup(child));
    Role ofParent = role(new RoleHolder.OfGroup(parent));
    Value pk = Value.of(user.value());
    Value group = Value.of(child.value().toString());

    assertThat(roles("users", pk)).containsExactly(own);
    assertThat(roles("inherited_users", pk)).containsExactlyInAnyOrder(own, ofChild, ofParent);
    assertThat(roles("groups", group)).containsExactly(ofChild);
    assertThat(roles("inherited_groups", group)).containsExactlyInAnyOrder(ofChild, ofParent);
    assertThat(roles("users", Value.of(0))).isEmpty();
    assertThat(roles("groups", Value.of(UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void findsRolesByWhatKeepsThem() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    var holder = new RoleHolder.OfUser(user);
    RoleId managed = ports.roles().addManaged(holder, new RoleId(UUID.randomUUID()));
    Role kept = role();

    assertThat(roles("managed", Value.of(holder.managedRole())))
        .extracting(Role::id)
        .containsExactly(managed);
    var isNull = new Criterion("managed", Comparison.ISNULL, List.of(Value.of(true)));
    assertThat(
            new JooqRoleListing(ports.database()).list(ListQuery.all(List.of(isNull), 500)).rows())
        .contains(kept)
        .allMatch(role -> role.managed() == null);
  }

  @Test
  void findsWhoHoldsSomethingOnAModelOrAnObjectWithAllThatTheyHold() {
    String pk = UUID.randomUUID().toString();
    Role global = role();
    Role single = role();
    ports.grants().add(global.id(), List.of(CHANGE), null);
    ports.grants().add(single.id(), List.of(VIEW, CHANGE), pk);
    ports.grants().add(single.id(), List.of(Permission.of("authentik_rbac.view_role")), null);

    var listing = new JooqRoleGrantsListing(ports.database());
    List<RoleGrants> onModel = listing.list(only(Criterion.is(RoleGrants.ON_MODEL, FLOW))).rows();
    List<RoleGrants> onObject =
        listing
            .list(
                only(
                    new Criterion(
                        RoleGrants.ON_OBJECT, Comparison.EXACT, List.of(FLOW, Value.of(pk)))))
            .rows();

    assertThat(onModel).extracting(RoleGrants::role).contains(global).doesNotContain(single);
    assertThat(onObject)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.role()).isEqualTo(single);
          assertThat(found.grants())
              .containsExactlyInAnyOrderElementsOf(ports.grants().list(Set.of(single.id())));
        });
  }

  @Test
  void listsWhatARoleHoldsOnSingleObjects() {
    Role role = role();
    ports.grants().add(role.id(), List.of(VIEW, CHANGE), "1");
    ports.grants().add(role.id(), List.of(VIEW), null);

    List<Grant> grants =
        new JooqObjectGrantListing(ports.database())
            .list(only(Criterion.is("uuid", Value.of(role.id().value().toString()))))
            .rows();

    assertThat(grants)
        .extracting(grant -> grant.permission().permission())
        .containsExactly(VIEW, CHANGE);
    assertThat(grants).extracting(Grant::objectPk).containsOnly("1");
  }

  @Test
  void listsEverythingWithTwoQueriesHoweverMuchThereIs() {
    filled(1);
    List<Listing<?>> listings =
        List.of(
            new JooqRoleListing(ports.database()),
            new JooqPermissionListing(ports.database()),
            new JooqInitialPermissionsListing(ports.database()),
            new JooqRoleGrantsListing(ports.database()),
            new JooqObjectGrantListing(ports.database()));

    assertThat(listings).allSatisfy(this::costsTwo);
    filled(100);
    assertThat(listings).allSatisfy(this::costsTwo);
  }

  private void costsTwo(Listing<?> listing) {
    assertThat(counting.during(() -> listing.list(ListQuery.all(List.of(), 100))))
        .isEqualTo(TWO_QUERIES);
  }

  private void filled(int many) {
    List<StoredPermission> known = ports.permissions().list();
    IntStream.range(0, many)
        .forEach(i -> {
          Role role = role();
          ports.grants().add(role.id(), List.of(VIEW, CHANGE), null);
          ports.grants().add(role.id(), List.of(VIEW, CHANGE), "1");
          ports
              .initialPermissions()
              .add(
                  new InitialPermissions(
                      unique("initial"), role.id(), Set.of(known.get(0).id(), known.get(1).id())));
        });
  }

  private List<Role> roles(String field, Value value) {
    return new JooqRoleListing(ports.database()).list(only(Criterion.is(field, value))).rows();
  }

  private static ListQuery only(Criterion criterion) {
    return ListQuery.all(List.of(criterion), 500);
  }

  private Role role(RoleHolder... holders) {
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(role);
    List.of(holders).forEach(holder -> ports.roles().addHolder(role.id(), holder));
    return role;
  }

  private GroupId group(GroupId... parents) {
    var id = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(id, unique("group"), false, Map.of()), List.of(parents));
    return id;
  }
}
