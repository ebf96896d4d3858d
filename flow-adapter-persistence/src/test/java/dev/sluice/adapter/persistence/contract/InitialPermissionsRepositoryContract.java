package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static dev.sluice.adapter.persistence.contract.RbacStorage.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class InitialPermissionsRepositoryContract {

  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final Permission VIEW = Permission.of("authentik_flows.view_flow");
  private static final Permission CHANGE = Permission.of("authentik_flows.change_flow");
  private static final Permission VIEW_STAGE = Permission.of("authentik_flows.view_stage");

  private final RbacStorage storage;
  private final InitialPermissionsRepository initial;

  InitialPermissionsRepositoryContract(RbacStorage storage) {
    this.storage = storage;
    this.initial = storage.initialPermissions();
  }

  private InitialPermissions of(RoleId role, Permission... permissions) {
    return new InitialPermissions(
        unique("initial"),
        role,
        Set.copyOf(List.of(permissions).stream().map(storage::idOf).toList()));
  }

  private static Grants on(String pk, Permission... permissions) {
    Map<Permission, Set<String>> objects = new HashMap<>();
    List.of(permissions).forEach(permission -> objects.put(permission, Set.of(pk)));
    return new Grants(false, Set.of(), objects);
  }

  @Test
  void findsOneAsAdded() {
    InitialPermissions added = of(storage.role(), VIEW, VIEW_STAGE);

    InitialPermissionsId id = initial.add(added);

    assertThat(initial.find(id)).contains(added);
    assertThat(initial.find(new InitialPermissionsId(id.value() + 1_000))).isEmpty();
  }

  @Test
  void replacesOne() {
    InitialPermissionsId id = initial.add(of(storage.role(), VIEW, VIEW_STAGE));
    InitialPermissions other = of(storage.role(), VIEW, CHANGE);

    initial.update(id, other);
    initial.update(id, other);

    assertThat(initial.find(id)).contains(other);
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> initial.update(new InitialPermissionsId(100_000), of(storage.role())));
  }

  @Test
  void removesOne() {
    InitialPermissionsId id = initial.add(of(storage.role(), VIEW));

    initial.remove(id);
    initial.remove(id);

    assertThat(initial.find(id)).isEmpty();
  }

  @Test
  void refusesWhatRefersToNothing() {
    InitialPermissions taken = of(storage.role());
    initial.add(taken);
    InitialPermissionsId second = initial.add(of(storage.role()));
    var unknown = Set.of(new PermissionId(100_000));

    refuses("role", () -> initial.add(of(new RoleId(UUID.randomUUID()))));
    refuses(
        "permissions",
        () -> initial.add(new InitialPermissions(unique("initial"), storage.role(), unknown)));
    refuses("name", () -> initial.add(taken));
    refuses("name", () -> initial.update(second, taken));
  }

  private static void refuses(String field, Runnable write) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(write::run)
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly(field));
  }

  @Test
  void givesEveryHolderOfARoleWhatItIsToHaveOnANewObject() {
    UserId creator = storage.user();
    UserId colleague = storage.user();
    UserId stranger = storage.user();
    initial.add(of(storage.role(holder(creator), holder(colleague)), VIEW, CHANGE, VIEW_STAGE));
    initial.add(of(storage.role(holder(stranger)), VIEW));

    initial.apply(creator, new ObjectKey(FLOW, "1"));

    assertThat(storage.grants().find(creator)).isEqualTo(on("1", VIEW, CHANGE));
    assertThat(storage.grants().find(colleague)).isEqualTo(on("1", VIEW, CHANGE));
    assertThat(storage.grants().find(stranger)).isEqualTo(Grants.NONE);
  }

  @Test
  void givesInheritedRolesTheirsToo() {
    GroupId top = storage.group();
    UserId creator = storage.user(storage.group(top));
    RoleId inherited = storage.role(holder(top));
    RoleId own = storage.role(holder(creator));
    initial.add(of(inherited, VIEW));
    initial.add(of(own, CHANGE));
    initial.add(of(own, CHANGE));

    initial.apply(creator, new ObjectKey(FLOW, "1"));
    initial.apply(creator, new ObjectKey(FLOW, "1"));

    assertThat(storage.grants().find(inherited)).isEqualTo(on("1", VIEW));
    assertThat(storage.grants().find(own)).isEqualTo(on("1", CHANGE));
  }

  @Test
  void givesNothingOnObjectsOfOtherModels() {
    UserId creator = storage.user();
    initial.add(of(storage.role(holder(creator)), VIEW));

    initial.apply(creator, new ObjectKey(ModelName.of("authentik_flows.stage"), "1"));

    assertThat(storage.grants().find(creator)).isEqualTo(Grants.NONE);
  }
}
