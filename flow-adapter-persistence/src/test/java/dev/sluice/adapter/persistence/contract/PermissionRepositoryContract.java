package dev.sluice.adapter.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.PermissionRepository;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class PermissionRepositoryContract {

  private static final Permission VIEW_FLOW = Permission.of("authentik_flows.view_flow");

  private final RbacStorage storage;
  private final PermissionRepository permissions;

  PermissionRepositoryContract(RbacStorage storage) {
    this.storage = storage;
    this.permissions = storage.permissions();
  }

  private static ModelPermission later(String name) {
    ModelName model = ModelName.of("authentik_stages_later.laterstage");
    return new ModelPermission(model.special("view_laterstage"), model, name);
  }

  @Test
  void numbersPermissionsFromOneWithoutGaps() {
    List<Integer> numbers =
        permissions.list().stream().map(StoredPermission::id).map(PermissionId::value).toList();

    assertThat(numbers).contains(1).doesNotHaveDuplicates();
    assertThat(numbers.stream().max(Comparator.naturalOrder())).contains(numbers.size());
  }

  @Test
  void keepsTheNumbersWhenTheSameAndMoreIsAdded() {
    List<StoredPermission> before = permissions.list();

    permissions.add(InMemoryPermissions.CATALOGUE.permissions());
    permissions.add(List.of(later("Can view Later Stage")));
    permissions.add(InMemoryPermissions.CATALOGUE.permissions());
    permissions.add(List.of(later("Can view Much Later Stage")));

    assertThat(permissions.list()).containsAll(before).hasSize(before.size() + 1);
    assertThat(permissions.find(new PermissionId(before.size() + 1)))
        .map(StoredPermission::name)
        .contains("Can view Much Later Stage");
  }

  @Test
  void listsByName() {
    assertThat(permissions.list())
        .hasSizeGreaterThan(80)
        .extracting(StoredPermission::name)
        .filteredOn(name -> name.startsWith("Can export") || name.startsWith("Can add F"))
        .containsExactly("Can add Flow", "Can add Flow Stage Binding", "Can export Flow");
  }

  @Test
  void findsOne() {
    PermissionId id = storage.idOf(VIEW_FLOW);

    assertThat(permissions.find(id))
        .contains(
            new StoredPermission(
                id, VIEW_FLOW, ModelName.of("authentik_flows.flow"), "Can view Flow"));
    assertThat(permissions.find(new PermissionId(100_000))).isEmpty();
  }

  @Test
  void listsWhatARoleHoldsOnAllObjects() {
    RoleId role = storage.role();
    storage.grants().add(role, List.of(VIEW_FLOW), null);
    storage.grants().add(role, List.of(Permission.of("authentik_flows.export_flow")), "1");

    assertThat(permissions.list(role))
        .extracting(StoredPermission::permission)
        .containsExactly(VIEW_FLOW);
  }
}
