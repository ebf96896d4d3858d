package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Page;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.Set;

@UseCase(unitOfWork = false)
final class ListObjectsService implements ListObjects {

  private final Resources resources;
  private final Authorize authorize;

  ListObjectsService(Resources resources, Authorize authorize) {
    this.resources = resources;
    this.authorize = authorize;
  }

  @Override
  public Page<Value.Fields> list(Caller caller, ModelName model, Request request) {
    return list(resources.get(model), caller, request);
  }

  private <A, V> Page<Value.Fields> list(Resource<A, V> resource, Caller caller, Request request) {
    Profile<A, V> profile = resource.profile();
    var access = new Access(authorize.authorize(caller, Set.of(profile.model())), profile);
    var query =
        request.query(
            request.criteria(profile.filters()),
            resource.understood(request.search()),
            access.visibility());
    return resource.list(query).map(row -> profile.shown().write(resource.seenBy(caller, row)));
  }
}
