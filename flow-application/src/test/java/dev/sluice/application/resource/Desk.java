package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InMemoryUses;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.RecordedEditLocks;
import dev.sluice.application.port.RecordedEvents;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.rbac.GrantInitially;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes behind the use cases, and somebody who holds what a test says. */
final class Desk {

  static final UserId USER = new UserId(7);
  static final Caller CALLER =
      new Caller(new Subject(USER, "ada", "", "", true, false, Set.of()), null);

  final Notes notes;
  final RecordedEvents events = new RecordedEvents(new ImmediateUnitOfWork());
  final RecordedEditLocks locks = new RecordedEditLocks();
  final InMemoryUses uses = new InMemoryUses();
  final List<ObjectKey> granted = new ArrayList<>();

  private final Set<Permission> global = new HashSet<>();
  private final Map<Permission, Set<String>> objects = new HashMap<>();

  Desk(Notes notes) {
    this.notes = notes;
  }

  Desk holding(ModelAction... actions) {
    for (ModelAction action : actions) {
      global.add(Notes.MODEL.permission(action));
    }
    return this;
  }

  Desk holding(ModelAction action, String pk) {
    objects.computeIfAbsent(Notes.MODEL.permission(action), _ -> new HashSet<>()).add(pk);
    return this;
  }

  private Resources resources() {
    return new Resources(List.of(() -> List.of(notes)));
  }

  private Authorize authorize() {
    return new Authorize() {
      @Override
      public Authority authorize(Caller caller) {
        return caller.isAuthenticated()
            ? new Authority(USER, new Grants(false, global, objects))
            : Authority.NOBODY;
      }

      @Override
      public Authority authorize(Caller caller, Set<ModelName> objectsOf) {
        return authorize(caller);
      }
    };
  }

  private ModelEvents modelEvents() {
    return new ModelEvents(events, new MutableClock());
  }

  ListObjects list() {
    return new ListObjectsService(resources(), authorize());
  }

  ShowObject show() {
    return new ShowObjectService(resources(), authorize());
  }

  CreateObject create() {
    GrantInitially initially = (caller, object) -> granted.add(object);
    return new CreateObjectService(resources(), authorize(), initially, modelEvents());
  }

  ChangeObject change() {
    return new ChangeObjectService(resources(), authorize(), new HeldObjects(locks), modelEvents());
  }

  RemoveObject remove() {
    return new RemoveObjectService(
        resources(),
        authorize(),
        new HeldObjects(locks),
        new InMemoryPorts().rbac().grants(),
        modelEvents());
  }

  ListUses listUses() {
    return new ListUsesService(resources(), authorize(), uses);
  }

  Shown changed(String key, boolean partial, Condition condition, Value.Fields sent) {
    return change()
        .change(
            new ChangeObject.Command(
                CALLER, Client.UNKNOWN, address(key), sent, partial, condition));
  }

  static ObjectAddress address(String key) {
    return new ObjectAddress(Notes.MODEL, key);
  }

  static Value.Fields fields(Map<String, Object> plain) {
    return (Value.Fields) PlainData.value(plain);
  }
}
