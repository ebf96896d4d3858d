package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.ObjectNames;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.Set;

@UseCase
final class ChangeRoleMembersService implements ChangeRoleMembers {

  private static final ModelName USER = ModelName.of("authentik_core.user");
  private static final Permission CHANGE = Role.MODEL.permission(ModelAction.CHANGE);
  private static final Permission VIEW = USER.permission(ModelAction.VIEW);

  private final Authorize authorize;
  private final RoleRepository roles;
  private final ObjectNames objects;

  ChangeRoleMembersService(Authorize authorize, RoleRepository roles, ObjectNames objects) {
    this.authorize = authorize;
    this.roles = roles;
    this.objects = objects;
  }

  @Override
  public void add(Caller caller, RoleId role, Value.Fields sent) {
    roles.addHolder(role, allowed(caller, role, sent));
  }

  @Override
  public void remove(Caller caller, RoleId role, Value.Fields sent) {
    roles.removeHolder(role, allowed(caller, role, sent));
  }

  private RoleHolder allowed(Caller caller, RoleId role, Value.Fields sent) {
    Authority authority = authorize.authorize(caller, Set.of(Role.MODEL, USER));
    authority.require(CHANGE, Role.keyOf(role));
    var fields = new SentFields(sent);
    Optional<UserId> user = fields.number("pk").map(UserId::new);
    fields.check();
    return user.filter(id -> isThere(authority, role, id))
        .map(RoleHolder.OfUser::new)
        .orElseThrow(() -> new FlowFault.NotFound("role or user"));
  }

  private boolean isThere(Authority authority, RoleId role, UserId user) {
    var person = new ObjectKey(USER, Long.toString(user.value()));
    Set<ObjectKey> both = Set.of(Role.keyOf(role), person);
    return authority.grants().holds(VIEW, person.pk())
        && objects.list(both).keySet().containsAll(both);
  }
}
