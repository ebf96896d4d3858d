package dev.sluice.domain.policy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What policies looked up while one request was answered, so that ten of them that ask the same ask
 * once. Lives no longer than the request: no verdict outlasts it.
 */
public final class Memo {

  private final ConcurrentMap<Object, Object> known = new ConcurrentHashMap<>();

  /**
   * What was looked up under a key, or is now. Two that ask at the same moment may both look.
   *
   * @param key stands for the question; a record of its own, so that no two questions share it
   * @param lookup answers it, never with null; gives the type that everybody who asks under the key
   *     expects
   */
  // whoever asks under a key expects the type that its lookup gives
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> lookup) {
    Object found = known.get(key);
    if (found == null) {
      found = lookup.get();
      known.put(key, found);
    }
    return (T) found;
  }
}
