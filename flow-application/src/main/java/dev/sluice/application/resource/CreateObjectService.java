package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.rbac.GrantInitially;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;

@UseCase
final class CreateObjectService implements CreateObject {

  private final Resources resources;
  private final Authorize authorize;
  private final GrantInitially grantInitially;
  private final ModelEvents events;

  CreateObjectService(
      Resources resources, Authorize authorize, GrantInitially grantInitially, ModelEvents events) {
    this.resources = resources;
    this.authorize = authorize;
    this.grantInitially = grantInitially;
    this.events = events;
  }

  @Override
  public Shown create(Caller caller, Client client, ModelName model, Value.Fields sent) {
    var access = new Access(authorize.authorize(caller), resources.get(model).profile());
    access.requireAdd();

    return create(
        resources.get(model), caller, Author.of(caller, access.authority(), client), sent);
  }

  private <A, V> Shown create(
      Resource<A, V> resource, Caller caller, Author author, Value.Fields sent) {
    A attributes = Submission.of(resource.profile(), sent).created();

    ObjectKey key = resource.add(attributes, null, author);
    grantInitially.onCreated(caller, key);

    Stored<A, V> stored = Submission.made(resource, key);
    events.created(author, stored.object());
    return Shown.of(resource.profile(), stored.seenAs(resource.seenBy(caller, stored.shown())));
  }
}
