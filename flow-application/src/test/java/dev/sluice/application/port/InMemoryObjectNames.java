package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Objects that exist because a test says so. */
public final class InMemoryObjectNames implements ObjectNames {

  private final Map<ObjectKey, String> names = new HashMap<>();

  /** Makes an object exist. */
  public void put(ObjectKey object, String name) {
    names.put(object, name);
  }

  @Override
  public Map<ObjectKey, String> list(Set<ObjectKey> objects) {
    var found = new HashMap<>(names);
    found.keySet().retainAll(objects);
    return found;
  }
}
