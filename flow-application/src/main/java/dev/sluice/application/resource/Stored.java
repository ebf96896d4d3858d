package dev.sluice.application.resource;

import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * An object that exists.
 *
 * @param key which it is
 * @param name what people call it
 * @param owner whose it is, or null where objects of its model have no owners
 * @param attributes what could be written
 * @param shown what is shown
 */
public record Stored<A, V>(
    ObjectKey key, String name, @Nullable UserId owner, A attributes, V shown) {

  /** An object without an owner. */
  public static <A, V> Stored<A, V> of(ObjectKey key, String name, A attributes, V shown) {
    return new Stored<>(key, name, null, attributes, shown);
  }

  /** This object, shown in another way. */
  Stored<A, V> seenAs(V other) {
    return new Stored<>(key, name, owner, attributes, other);
  }

  /** This object as events name it. */
  public StoredObject object() {
    return key.named(name);
  }
}
