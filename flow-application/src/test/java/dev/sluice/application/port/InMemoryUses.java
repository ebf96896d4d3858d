package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Uses that are there because a test says so. */
public final class InMemoryUses implements Uses {

  private final Map<ObjectKey, List<UsedBy>> uses = new HashMap<>();

  /** Makes an object be used. */
  public void put(ObjectKey object, UsedBy... users) {
    uses.put(object, List.of(users));
  }

  @Override
  public List<UsedBy> list(ObjectKey of) {
    return uses.getOrDefault(of, List.of());
  }
}
