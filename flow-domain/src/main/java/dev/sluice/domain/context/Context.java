package dev.sluice.domain.context;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an execution knows, under typed keys. Immutable. */
public final class Context {

  /** Nothing known. */
  public static final Context EMPTY = new Context(Map.of());

  private final Map<ContextKey<?>, Object> values;

  private Context(Map<ContextKey<?>, Object> values) {
    this.values = values;
  }

  /** Restores a context from storage; each value must be of its key's type. */
  public static Context of(Map<ContextKey<?>, Object> values) {
    Context restored = EMPTY;
    for (var entry : values.entrySet()) {
      restored = restored.withChecked(entry.getKey(), entry.getValue());
    }
    return restored;
  }

  /** The value under a key, if there is one. */
  public <T> Optional<T> find(ContextKey<T> key) {
    return Optional.ofNullable(key.type().cast(values.get(key)));
  }

  /** Whether there is a value under a key. */
  public boolean has(ContextKey<?> key) {
    return values.containsKey(key);
  }

  /** This context with one value set or replaced. */
  public <T> Context with(ContextKey<T> key, T value) {
    var changed = new HashMap<>(values);
    // the key object itself is replaced too: whether a value is secret is up to whoever sets it
    changed.remove(key);
    changed.put(key, key.type().cast(value));
    return new Context(Map.copyOf(changed));
  }

  private <T> Context withChecked(ContextKey<T> key, Object value) {
    return with(key, key.type().cast(value));
  }

  /** This context without one value. */
  public Context without(ContextKey<?> key) {
    if (!values.containsKey(key)) {
      return this;
    }
    var changed = new HashMap<>(values);
    changed.remove(key);
    return new Context(Map.copyOf(changed));
  }

  /** This context, where the other's values win. */
  public Context and(Context other) {
    var changed = new HashMap<>(values);
    changed.putAll(other.values);
    return new Context(Map.copyOf(changed));
  }

  /** All that is known. Values of secret keys are among it: only codecs that encrypt may ask. */
  public Map<ContextKey<?>, Object> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Context context && values.equals(context.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names of what is known; never the values, which may be secret. */
  @Override
  public String toString() {
    return "Context" + values.keySet();
  }
}
