package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;

/** Lets those who edit the same object wait for each other. */
public interface EditLocks {

  /**
   * Waits until nobody else edits an object, and keeps others from it until the unit of work ends.
   * Flows, stages, policies and their bindings are parts of one definition, so that whoever holds
   * one of them holds all. The object need not be there.
   *
   * @throws IllegalStateException outside of a unit of work
   */
  void hold(ObjectKey object);
}
