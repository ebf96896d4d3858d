package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.Installation;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;

/** Without special permissions, so that its holders read no keys. */
@UseCase(unitOfWork = false)
final class InstallReadOnlyRoleService implements InstallReadOnlyRole {

  private static final String STEP = "read-only-role";

  private final Installation installation;
  private final RoleRepository roles;
  private final GrantRepository grants;
  private final ModelCatalogue catalogue;
  private final IdSource ids;

  InstallReadOnlyRoleService(
      Installation installation,
      RoleRepository roles,
      GrantRepository grants,
      ModelCatalogue catalogue,
      IdSource ids) {
    this.installation = installation;
    this.roles = roles;
    this.grants = grants;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  @Override
  public boolean install() {
    if (installation.has(STEP)) {
      return false;
    }
    try {
      return installation.once(STEP, this::add);
    } catch (FlowFault.Invalid nameTaken) {
      return false;
    }
  }

  private void add() {
    Role role = Role.named(new RoleId(ids.next()), NAME);
    roles.add(role);
    grants.add(role.id(), views(), null);
  }

  private List<Permission> views() {
    return catalogue.models().stream()
        .filter(model -> model.actions().contains(ModelAction.VIEW))
        .map(model -> model.name().permission(ModelAction.VIEW))
        .toList();
  }
}
