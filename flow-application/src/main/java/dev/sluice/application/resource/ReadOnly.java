package dev.sluice.application.resource;

import dev.sluice.domain.rbac.ObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * A resource whose objects can be seen and removed, but come from elsewhere.
 *
 * @param <V> what is shown
 */
public interface ReadOnly<V> extends Resource<NoAttributes, V> {

  @Override
  default ObjectKey add(NoAttributes attributes, @Nullable String pk, Author author) {
    throw new IllegalStateException(profile().model() + " cannot be made like this");
  }

  @Override
  default void update(Stored<NoAttributes, V> before, NoAttributes attributes, Author author) {
    throw new IllegalStateException(profile().model() + " cannot be changed");
  }
}
