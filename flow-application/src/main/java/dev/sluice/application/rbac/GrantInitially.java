package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.rbac.ObjectKey;

/** Grants what roles are to have on new objects of people who hold them. */
public interface GrantInitially {

  /**
   * To be called for every object that a request has made, in the unit of work that makes it. All
   * roles of the caller, inherited ones too, get what {@code InitialPermissions} say for the
   * object's own model. Strangers' objects give nothing, and whatever is made outside of requests
   * does not call this.
   */
  void onCreated(Caller caller, ObjectKey object);
}
