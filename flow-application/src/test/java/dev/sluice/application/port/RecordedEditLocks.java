package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds nothing, and remembers what was to be held. */
public final class RecordedEditLocks implements EditLocks {

  private final List<ObjectKey> held = new CopyOnWriteArrayList<>();

  @Override
  public void hold(ObjectKey object) {
    held.add(object);
  }

  /** What was to be held, in this order. */
  public List<ObjectKey> held() {
    return List.copyOf(held);
  }
}
