package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.GroupRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class GroupRepositoryContract {

  private static final ModelName MODEL = ModelName.of("authentik_core.group");

  private final RbacStorage storage;
  private final GroupRepository groups;

  GroupRepositoryContract(RbacStorage storage) {
    this.storage = storage;
    this.groups = storage.groups();
  }

  private Group stored(GroupId id) {
    return groups.listWithAncestors(Set.of(id)).stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<GroupId> withAncestors(GroupId... some) {
    return groups.listWithAncestors(Set.of(some)).stream().map(Group::id).toList();
  }

  private List<GroupId> groupsOf(UserId user) {
    return storage.users().find(user).orElseThrow().groups().stream().map(Group::id).toList();
  }

  private static GroupId nobody() {
    return new GroupId(UUID.randomUUID());
  }

  private static void assertMissing(String field, Object pk, Runnable attempt) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(attempt::run)
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(
                    new Problem(
                        field,
                        "does_not_exist",
                        "Invalid pk \"" + pk + "\" - object does not exist.")));
  }

  @Test
  void listsGroupsWithAllTheirAncestorsByName() {
    GroupId top = storage.group();
    GroupId left = storage.group(top);
    GroupId right = storage.group(top);
    GroupId bottom = storage.group(left, right);

    assertThat(withAncestors(bottom)).containsExactlyInAnyOrder(top, left, right, bottom);
    assertThat(groups.listWithAncestors(Set.of(bottom))).extracting(Group::name).isSorted();
    assertThat(withAncestors(left, nobody())).containsExactlyInAnyOrder(top, left);
    assertThat(withAncestors()).isEmpty();
  }

  @Test
  void replacesWhatAGroupIsLike() {
    var changed = new Group(storage.group(), unique("renamed"), true, Map.of("rank", 3));

    groups.update(changed);

    assertThat(stored(changed.id())).isEqualTo(changed);
  }

  @Test
  void refusesATakenNameAndAGroupThatIsGone() {
    GroupId id = storage.group();
    String taken = stored(storage.group()).name();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> groups.update(new Group(id, taken, false, Map.of())))
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(
                    new Problem("name", "unique", "A group with this name already exists.")));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> groups.update(new Group(nobody(), unique("x"), false, Map.of())));
  }

  @Test
  void putsAGroupIntoExactlyThese() {
    GroupId former = storage.group();
    GroupId kept = storage.group();
    GroupId added = storage.group();
    GroupId group = storage.group(former, kept);

    groups.updateParents(group, List.of(kept, added));
    assertThat(withAncestors(group)).containsExactlyInAnyOrder(group, kept, added);

    GroupId missing = nobody();
    assertMissing(
        "parents", missing.value(), () -> groups.updateParents(group, List.of(kept, missing)));
    groups.updateParents(group, List.of());
    assertThat(withAncestors(group)).containsExactly(group);
  }

  @Test
  void makesExactlyTheseUsersMembers() {
    GroupId group = storage.group();
    GroupId other = storage.group();
    UserId former = storage.user(group, other);
    UserId kept = storage.user(group);
    UserId added = storage.user(other);

    groups.updateMembers(group, List.of(kept, added));

    assertThat(groupsOf(former)).containsExactly(other);
    assertThat(groupsOf(kept)).containsExactly(group);
    assertThat(groupsOf(added)).containsExactlyInAnyOrder(group, other);
    assertMissing(
        "users",
        Long.MAX_VALUE,
        () -> groups.updateMembers(group, List.of(kept, new UserId(Long.MAX_VALUE))));
  }

  @Test
  void removesAGroupButNotItsMembersNorThoseBelow() {
    GroupId group = storage.group();
    GroupId below = storage.group(group);
    UserId member = storage.user(group);
    var key = new ObjectKey(MODEL, group.value().toString());
    RoleId role = storage.roleOn(key);

    groups.remove(group);
    groups.remove(group);

    assertThat(withAncestors(group)).isEmpty();
    assertThat(withAncestors(below)).containsExactly(below);
    assertThat(groupsOf(member)).isEmpty();
    assertThat(storage.grants().listHolders(key)).doesNotContain(role);
  }
}
