package dev.sluice.application.resource;

import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * An object that exists.
 *
 * @param object which it is, and what people call it
 * @param owner whose it is, or null where objects of its model have no owners
 * @param attributes what could be written
 * @param shown what is shown
 */
public record Stored<A, V>(StoredObject object, @Nullable UserId owner, A attributes, V shown) {

  /** An object without an owner. */
  public static <A, V> Stored<A, V> of(ObjectKey key, String name, A attributes, V shown) {
    return new Stored<>(new StoredObject(key, name), null, attributes, shown);
  }

  /** Which it is. */
  public ObjectKey key() {
    return object.key();
  }
}
