package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static dev.sluice.adapter.persistence.contract.RbacStorage.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.port.GrantRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class GrantRepositoryContract {

  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final ModelName STAGE = ModelName.of("authentik_flows.stage");
  private static final Permission VIEW = Permission.of("authentik_flows.view_flow");
  private static final Permission CHANGE = Permission.of("authentik_flows.change_flow");
  private static final Permission VIEW_STAGE = Permission.of("authentik_flows.view_stage");

  private final RbacStorage storage;
  private final GrantRepository grants;

  GrantRepositoryContract(RbacStorage storage) {
    this.storage = storage;
    this.grants = storage.grants();
  }

  private static Grants held(Set<Permission> global, Map<Permission, Set<String>> objects) {
    return new Grants(false, global, objects);
  }

  @Test
  void grantsNothingToThoseWithoutRoles() {
    assertThat(grants.find(storage.user())).isEqualTo(Grants.NONE);
    assertThat(grants.find(new UserId(Integer.MAX_VALUE))).isEqualTo(Grants.NONE);
    assertThat(grants.find(storage.role())).isEqualTo(Grants.NONE);
  }

  @Test
  void findsWhatDirectRolesHold() {
    UserId user = storage.user();
    RoleId role = storage.role(holder(user));
    RoleId other = storage.role(holder(user));
    grants.add(role, List.of(VIEW, CHANGE), null);
    grants.add(other, List.of(VIEW), null);
    grants.add(other, List.of(CHANGE), "1");
    grants.add(role, List.of(CHANGE), "2");
    grants.add(role, List.of(CHANGE), "1");

    assertThat(grants.find(user))
        .isEqualTo(held(Set.of(VIEW, CHANGE), Map.of(CHANGE, Set.of("1", "2"))));
    assertThat(grants.find(other)).isEqualTo(held(Set.of(VIEW), Map.of(CHANGE, Set.of("1"))));
  }

  @Test
  void findsWhatRolesOfGroupsAndTheirAncestorsHold() {
    GroupId top = storage.group();
    GroupId bottom = storage.group(storage.group(top), top);
    UserId user = storage.user(bottom);
    grants.add(storage.role(holder(top)), List.of(VIEW), null);
    grants.add(storage.role(holder(bottom)), List.of(CHANGE), "1");
    grants.add(storage.role(holder(storage.group(bottom))), List.of(VIEW_STAGE), null);

    assertThat(grants.find(user)).isEqualTo(held(Set.of(VIEW), Map.of(CHANGE, Set.of("1"))));
  }

  @Test
  void grantsEverythingToSuperusersOfAnyAncestor() {
    UserId user = storage.user(storage.group(storage.superusers()));

    assertThat(grants.find(user)).isEqualTo(Grants.ALL);
  }

  @Test
  void grantsNothingToThoseWhoAreNotActive() {
    UserId user = storage.inactiveUser();
    grants.add(storage.role(holder(user)), List.of(VIEW), null);

    assertThat(grants.find(user)).isEqualTo(Grants.NONE);
  }

  @Test
  void findsSingleObjectsOfTheModelsThatAreAsked() {
    UserId user = storage.user();
    RoleId role = storage.role(holder(user));
    grants.add(role, List.of(VIEW), "1");
    grants.add(role, List.of(VIEW_STAGE), "2");
    grants.add(role, List.of(VIEW_STAGE), null);

    assertThat(grants.find(user, Set.of(FLOW)))
        .isEqualTo(held(Set.of(VIEW_STAGE), Map.of(VIEW, Set.of("1"))));
    assertThat(grants.find(user, Set.of())).isEqualTo(held(Set.of(VIEW_STAGE), Map.of()));
    assertThat(grants.find(user, Set.of(FLOW, STAGE))).isEqualTo(grants.find(user));
  }

  @Test
  void tellsTheNumberOfEachGrantInTheOrderAsked() {
    RoleId role = storage.role();
    List<Integer> first = grants.add(role, List.of(CHANGE), null);

    List<Integer> all = grants.add(role, List.of(VIEW, CHANGE, VIEW_STAGE, VIEW), null);

    assertThat(all).hasSize(4);
    assertThat(all.get(1)).isEqualTo(first.getFirst());
    assertThat(all.get(3)).isEqualTo(all.getFirst());
    assertThat(Set.copyOf(all)).hasSize(3);
    assertThat(grants.add(role, List.of(VIEW, CHANGE, VIEW_STAGE, VIEW), null)).isEqualTo(all);
    assertThat(grants.add(role, List.of(), null)).isEmpty();
  }

  @Test
  void tellsTheNumberOfEachGrantOnAnObject() {
    RoleId role = storage.role();
    List<Integer> first = grants.add(role, List.of(VIEW, CHANGE), "1");

    assertThat(grants.add(role, List.of(CHANGE, VIEW), "1")).isEqualTo(first.reversed());
    assertThat(grants.add(role, List.of(VIEW), "2")).doesNotContainAnyElementsOf(first);
  }

  @Test
  void grantsNothingWhereOnePermissionIsUnknown() {
    RoleId role = storage.role();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> grants.add(new RoleId(UUID.randomUUID()), List.of(VIEW), null));
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> grants.add(new RoleId(UUID.randomUUID()), List.of(VIEW), "1"));
    assertThatIllegalStateException()
        .isThrownBy(() -> grants.add(role, List.of(VIEW, Permission.of("a.b")), null));
    assertThat(grants.find(role)).isEqualTo(Grants.NONE);
  }

  @Test
  void takesWhatIsHeldAndIgnoresTheRest() {
    RoleId role = storage.role();
    grants.add(role, List.of(VIEW, CHANGE), null);
    grants.add(role, List.of(VIEW, CHANGE), "1");
    grants.add(role, List.of(VIEW), "2");

    grants.remove(role, List.of(CHANGE, VIEW_STAGE), null);
    assertThat(grants.find(role))
        .isEqualTo(held(Set.of(VIEW), Map.of(VIEW, Set.of("1", "2"), CHANGE, Set.of("1"))));

    grants.remove(role, List.of(VIEW, VIEW_STAGE), "1");
    grants.remove(role, List.of(), "1");
    assertThat(grants.find(role))
        .isEqualTo(held(Set.of(VIEW), Map.of(VIEW, Set.of("2"), CHANGE, Set.of("1"))));
  }

  @Test
  void forgetsAnObject() {
    RoleId role = storage.role();
    RoleId other = storage.role();
    grants.add(role, List.of(VIEW, CHANGE), "1");
    grants.add(other, List.of(CHANGE), "1");
    grants.add(other, List.of(VIEW_STAGE), "1");
    grants.add(role, List.of(VIEW), "2");

    grants.forget(new ObjectKey(FLOW, "1"));

    assertThat(grants.find(role)).isEqualTo(held(Set.of(), Map.of(VIEW, Set.of("2"))));
    assertThat(grants.find(other)).isEqualTo(held(Set.of(), Map.of(VIEW_STAGE, Set.of("1"))));
  }

  @Test
  void listsAllThatRolesHold() {
    RoleId role = storage.role();
    RoleId other = storage.role();
    grants.add(role, List.of(CHANGE, VIEW_STAGE), null);
    grants.add(role, List.of(CHANGE), "1");
    grants.add(other, List.of(VIEW), "2");
    grants.add(storage.role(), List.of(VIEW), null);

    assertThat(grants.list(Set.of(role)))
        .extracting(grant -> grant.permission().permission(), Grant::objectPk)
        .containsExactly(tuple(CHANGE, null), tuple(CHANGE, "1"), tuple(VIEW_STAGE, null));
    assertThat(grants.list(Set.of(role, other))).hasSize(4);
    assertThat(grants.list(Set.of())).isEmpty();
  }

  @Test
  void listsWhoHoldsSomething() {
    String pk = unique("pk");
    RoleId global = storage.role();
    RoleId single = storage.role();
    grants.add(global, List.of(CHANGE, VIEW), null);
    grants.add(single, List.of(CHANGE, VIEW), pk);

    assertThat(grants.listHolders(FLOW)).contains(global).doesNotContain(single);
    assertThat(grants.listHolders(new ObjectKey(FLOW, pk))).containsExactly(single);
    assertThat(grants.listHolders(new ObjectKey(STAGE, pk))).isEmpty();
  }
}
