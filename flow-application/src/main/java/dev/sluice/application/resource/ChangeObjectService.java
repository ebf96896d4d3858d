package dev.sluice.application.resource;

import dev.sluice.application.UseCase;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.ModelAction;

@UseCase
final class ChangeObjectService implements ChangeObject {

  private final Resources resources;
  private final Authorize authorize;
  private final HeldObjects held;
  private final ModelEvents events;

  ChangeObjectService(
      Resources resources, Authorize authorize, HeldObjects held, ModelEvents events) {
    this.resources = resources;
    this.authorize = authorize;
    this.held = held;
    this.events = events;
  }

  @Override
  public Shown change(Command command) {
    return change(resources.get(command.address().model()), command);
  }

  private <A, V> Shown change(Resource<A, V> resource, Command command) {
    Profile<A, V> profile = resource.profile();
    var access = new Access(authorize.authorize(command.caller()), profile);
    Author author = Author.of(command.caller(), access.authority(), command.client());
    Stored<A, V> before = held.hold(resource, access, ModelAction.CHANGE, command.address().key());
    Tags.check(command.condition(), profile, before);

    A after =
        Submission.of(profile, command.sent()).changed(before.attributes(), command.partial());
    resource.update(before, after, author);

    Stored<A, V> stored = Submission.made(resource, before.key());
    events.updated(author, stored.object());
    return Shown.of(profile, stored.seenAs(resource.seenBy(command.caller(), stored.shown())));
  }
}
