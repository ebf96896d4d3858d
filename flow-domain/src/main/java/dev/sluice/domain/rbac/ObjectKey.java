package dev.sluice.domain.rbac;

import dev.sluice.domain.audit.StoredObject;

/**
 * Names one object, whatever it is.
 *
 * @param model its model
 * @param pk its primary key as the wire writes it
 */
public record ObjectKey(ModelName model, String pk) {

  public ObjectKey {
    if (pk.isBlank()) {
      throw new IllegalArgumentException("an object needs a primary key");
    }
  }

  /** The permission to do something with objects of this one's model. */
  public Permission permission(ModelAction action) {
    return model.permission(action);
  }

  /** This object as events name it. */
  public StoredObject named(String name) {
    return new StoredObject(model.appLabel(), model.model(), pk, name);
  }
}
