package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Uses;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import java.util.List;

@UseCase(unitOfWork = false)
final class ListUsesService implements ListUses {

  private final Resources resources;
  private final Authorize authorize;
  private final Uses uses;

  ListUsesService(Resources resources, Authorize authorize, Uses uses) {
    this.resources = resources;
    this.authorize = authorize;
    this.uses = uses;
  }

  @Override
  public List<UsedBy> list(Caller caller, ObjectAddress address) {
    Authority authority = authorize.authorize(caller);
    ObjectKey key = key(resources.get(address.model()), authority, address.key());

    return uses.list(key).stream().filter(use -> sees(authority, use.user())).toList();
  }

  private static <A, V> ObjectKey key(Resource<A, V> resource, Authority authority, String key) {
    authority.requireUser();
    var access = new Access(authority, resource.profile());
    return access.require(ModelAction.VIEW, resource.find(key)).key();
  }

  private static boolean sees(Authority authority, ObjectKey user) {
    return authority.grants().holds(user.permission(ModelAction.VIEW), user.pk());
  }
}
