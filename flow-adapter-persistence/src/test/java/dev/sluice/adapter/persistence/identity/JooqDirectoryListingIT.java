package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.directory.GroupRow;
import dev.sluice.application.directory.UserRow;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class JooqDirectoryListingIT {

  private final JooqPorts ports;
  private final GroupId above = new GroupId(UUID.randomUUID());
  private final GroupId below;
  private final UserId jane;
  private final Role inherited;

  JooqDirectoryListingIT(DataSource source) {
    this.ports = new JooqPorts(source);
    ports.users().add(new Group(above, unique("above"), true, Map.of()), List.of());
    this.below = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(below, unique("below"), false, Map.of("a", 1)), List.of(above));
    this.jane = user(unique("jane"), Map.of("a", Map.of("b", "x"), "n", List.of(1, 2)));
    this.inherited = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(inherited);
    ports.roles().addHolder(inherited.id(), new RoleHolder.OfGroup(above));
    ports.roles().addHolder(inherited.id(), new RoleHolder.OfUser(jane));
  }

  @Test
  void listsUsersWithAllThatBelongsToThem() {
    UserRow row = users(is("groups_by_pk", below)).getFirst();

    assertThat(row.user().id()).isEqualTo(jane);
    assertThat(row.user().isSuperuser()).isTrue();
    assertThat(row.direct()).containsExactly(below);
    assertThat(row.roles()).containsExactly(inherited);
  }

  @Test
  void listsGroupsWithAllThatBelongsToThem() {
    GroupRow row = groups(is("members_by_pk", Value.of(jane.value()))).getFirst();

    assertThat(row.group().id()).isEqualTo(below);
    assertThat(row.parents()).extracting(Group::id).containsExactly(above);
    assertThat(row.users()).extracting(PartialUser::pk).containsExactly(jane);
    assertThat(row.roles()).isEmpty();
    assertThat(row.inherited()).containsExactly(inherited);
    assertThat(ports.groupListing().find(above.value().toString()).orElseThrow().children())
        .extracting(Group::id)
        .containsExactly(below);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a__b\": \"x\"} | true",
        "{\"a\": {\"b\": \"x\"}} | true",
        "{\"a__b\": \"x\", \"n\": [2]} | true",
        "{} | true",
        "{\"a__b\": \"y\"} | false",
        "{\"a__b\": null} | false",
        "{\"zz\": 1} | false"
      })
  void looksIntoAttributes(String sent, boolean found) {
    assertThat(users(is("groups_by_pk", below), is("attributes", Value.of(sent))))
        .hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "[]", "{", "{\"a\": \"\\u0000\"}", "{\"\\ud800\": 1}"})
  void refusesAttributesThatAreNone(String sent) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> users(is("attributes", Value.of(sent))));
  }

  @Test
  void derivesSuperusersThroughAncestors() {
    Criterion self = is("groups_by_pk", below);

    assertThat(users(self, is("is_superuser", Value.of(true)))).hasSize(1);
    assertThat(users(self, is("is_superuser", Value.of(false)))).isEmpty();
  }

  @Test
  void refusesToFilterByWhatIsNot() {
    for (String field : List.of("groups_by_name", "roles_by_name")) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> users(is(field, Value.of("nobody's"))))
          .satisfies(fault -> assertThat(fault.problems().getFirst().field()).isEqualTo(field));
    }
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> groups(is("members_by_username", Value.of("nobody"))));
  }

  @Test
  void findsUsersByNumberOnly() {
    assertThat(ports.userListing().find(Long.toString(jane.value()))).isPresent();
    assertThat(ports.userListing().find("jane")).isEmpty();
    assertThat(ports.userListing().find("99999999999999999999")).isEmpty();
  }

  @Test
  void removesAUserAndAGroupWithWhatIsTheirs() {
    ports
        .unitOfWork()
        .perform(() -> {
          ports.groups().remove(below);
          ports.users().remove(jane);
          return true;
        });

    assertThat(ports.users().find(jane)).isEmpty();
    assertThat(ports.groupListing().find(below.value().toString())).isEmpty();
  }

  @Test
  void replacesGroupsMembersAndParents() {
    ports.users().updateGroups(jane, List.of(above));
    ports.groups().updateMembers(below, List.of(jane));
    ports.groups().updateParents(below, List.of());

    assertThat(users(is("groups_by_pk", below)).getFirst().direct())
        .containsExactlyInAnyOrder(above, below);
    assertThat(ports.groups().listWithAncestors(Set.of(below))).hasSize(1);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> ports.groups().updateMembers(below, List.of(new UserId(999_999_999))))
        .satisfies(fault ->
            assertThat(fault.problems().getFirst().message())
                .isEqualTo("Invalid pk \"999999999\" - object does not exist."));
  }

  private List<UserRow> users(Criterion... criteria) {
    return ports.userListing().list(ListQuery.all(List.of(criteria), 100)).rows();
  }

  private List<GroupRow> groups(Criterion... criteria) {
    return ports.groupListing().list(ListQuery.all(List.of(criteria), 100)).rows();
  }

  private UserId user(String name, Map<String, Object> attributes) {
    var person = new NewUser(name, "", "", true, UserType.INTERNAL, "users", attributes);
    List<GroupId> groups = name.startsWith("jane") ? List.of(below) : List.of();
    return ports.users().add(person, null, groups, NOW);
  }

  private static Criterion is(String field, GroupId group) {
    return is(field, Value.of(group.value().toString()));
  }

  private static Criterion is(String field, Value value) {
    return new Criterion(field, Comparison.EXACT, List.of(value));
  }
}
