package dev.sluice.application.resource;

import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;

/**
 * An object as the caller sees it.
 *
 * @param key which it is
 * @param fields what is seen of it
 * @param tag stands for all of its attributes: another tag, other attributes
 */
public record Shown(ObjectKey key, Value.Fields fields, String tag) {

  static <A, V> Shown of(Profile<A, V> profile, Stored<A, V> stored) {
    return new Shown(stored.key(), profile.shown().write(stored.shown()), Tags.of(profile, stored));
  }
}
