package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import java.util.Map;
import java.util.Set;

/** What the objects are called that permissions are about, and so whether they exist. */
public interface ObjectNames {

  /** The names of those that exist; one query, whatever their models are. */
  Map<ObjectKey, String> list(Set<ObjectKey> objects);

  /** Whether an object exists. A key that no object of its model can have is no mistake. */
  default boolean exists(ObjectKey object) {
    return list(Set.of(object)).containsKey(object);
  }
}
