package dev.sluice.application.blueprint;

import dev.sluice.application.port.EditLocks;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.rbac.GrantDirectly;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.ModelEvents;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/** Edits objects of any model as requests do: one at a time, and recorded if somebody did it. */
final class ModelEdits {

  private final EditLocks locks;
  private final GrantRepository grants;
  private final GrantDirectly grantDirectly;
  private final ModelEvents events;

  ModelEdits(
      EditLocks locks, GrantRepository grants, GrantDirectly grantDirectly, ModelEvents events) {
    this.locks = locks;
    this.grants = grants;
    this.grantDirectly = grantDirectly;
    this.events = events;
  }

  GrantDirectly grantDirectly() {
    return grantDirectly;
  }

  <A, V> ObjectKey add(Resource<A, V> resource, A attributes, String pk, Author author) {
    ObjectKey key = resource.add(attributes, pk.isEmpty() ? null : pk, author);
    if (author.user().isStored()) {
      resource.find(key).ifPresent(stored -> events.created(author, stored.object()));
    }
    return key;
  }

  /** The object as it stays until the unit of work ends, unless it is edited here. */
  <A, V> Optional<Stored<A, V>> hold(Resource<A, V> resource, ObjectKey key) {
    locks.hold(key);
    return resource.find(key);
  }

  <A, V> void update(Resource<A, V> resource, Stored<A, V> before, A attributes, Author author) {
    if (attributes.equals(before.attributes())) {
      return;
    }
    resource.update(before, attributes, author);
    if (author.user().isStored()) {
      events.updated(author, before.object());
    }
  }

  <A, V> void remove(Resource<A, V> resource, Stored<A, V> stored, Author author) {
    resource.remove(stored, author);
    grants.forget(stored.key());
    if (author.user().isStored()) {
      events.deleted(author, stored.object());
    }
  }
}
