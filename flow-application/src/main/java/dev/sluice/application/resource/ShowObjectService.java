package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.ModelAction;
import java.util.Set;

@UseCase(unitOfWork = false)
final class ShowObjectService implements ShowObject {

  private final Resources resources;
  private final Authorize authorize;

  ShowObjectService(Resources resources, Authorize authorize) {
    this.resources = resources;
    this.authorize = authorize;
  }

  @Override
  public Shown show(Caller caller, ObjectAddress address) {
    return show(resources.get(address.model()), caller, address.key());
  }

  private <A, V> Shown show(Resource<A, V> resource, Caller caller, String key) {
    Profile<A, V> profile = resource.profile();
    var access = new Access(authorize.authorize(caller, Set.of(profile.model())), profile);
    access.authority().requireUser();

    Stored<A, V> stored = access.require(ModelAction.VIEW, resource.find(key));

    return Shown.of(profile, stored.seenAs(resource.seenBy(caller, stored.shown())));
  }
}
