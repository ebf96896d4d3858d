package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.ModelAction;

@UseCase
final class RemoveObjectService implements RemoveObject {

  private final Resources resources;
  private final Authorize authorize;
  private final HeldObjects held;
  private final GrantRepository grants;
  private final ModelEvents events;

  RemoveObjectService(
      Resources resources,
      Authorize authorize,
      HeldObjects held,
      GrantRepository grants,
      ModelEvents events) {
    this.resources = resources;
    this.authorize = authorize;
    this.held = held;
    this.grants = grants;
    this.events = events;
  }

  @Override
  public void remove(Caller caller, Client client, ObjectAddress address, Condition condition) {
    Resource<?, ?> resource = resources.get(address.model());
    var access = new Access(authorize.authorize(caller), resource.profile());
    remove(resource, access, new Request(caller, client, address.key(), condition));
  }

  private record Request(Caller caller, Client client, String key, Condition condition) {}

  private <A, V> void remove(Resource<A, V> resource, Access access, Request request) {
    Stored<A, V> stored = held.hold(resource, access, ModelAction.DELETE, request.key());
    Tags.check(request.condition(), resource.profile(), stored);
    resource.requireRemovable(stored, request.caller());

    Author author = Author.of(request.caller(), access.authority(), request.client());
    resource.remove(stored, author);
    grants.forget(stored.key());

    events.deleted(author, stored.object());
  }
}
