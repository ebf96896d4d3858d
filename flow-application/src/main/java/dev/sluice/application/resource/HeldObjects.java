package dev.sluice.application.resource;

import dev.sluice.application.port.EditLocks;
import dev.sluice.domain.rbac.ModelAction;

/** Objects that nobody else changes until the unit of work ends. */
final class HeldObjects {

  private final EditLocks locks;

  HeldObjects(EditLocks locks) {
    this.locks = locks;
  }

  /** The object of an address, if the caller may do that with it. Only those wait for others. */
  <A, V> Stored<A, V> hold(Resource<A, V> resource, Access access, ModelAction action, String key) {
    access.authority().requireUser();
    Stored<A, V> seen = access.require(action, resource.find(key));

    locks.hold(seen.key());
    return access.require(action, resource.find(seen.key()));
  }
}
