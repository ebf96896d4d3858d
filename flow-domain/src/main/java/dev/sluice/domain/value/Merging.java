package dev.sluice.domain.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps on their way to become one: maps are merged, lists put one after the other, and of anything
 * else the last counts. Many maps cost no more than all that is in them.
 */
public final class Merging {

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Lays these over what there is. */
  public Merging and(Value.Fields fields) {
    fields
        .fields()
        .forEach((name, value) -> parts.computeIfAbsent(name, any -> new Part()).add(value));
    return this;
  }

  /** All of it. */
  public Value.Fields merged() {
    var merged = new LinkedHashMap<String, Value>();
    parts.forEach((name, part) -> merged.put(name, part.merged()));
    return new Value.Fields(merged);
  }

  /** One of the three. */
  private static final class Part {

    private @Nullable Merging map;
    private @Nullable List<Value> list;
    private @Nullable Value other;

    private void add(Value value) {
      Merging mapBefore = map;
      List<Value> listBefore = list;
      map = null;
      list = null;
      other = null;
      switch (value) {
        case Value.Fields fields ->
            map = Objects.requireNonNullElseGet(mapBefore, Merging::new).and(fields);
        case Value.Items(var items) -> {
          list = Objects.requireNonNullElseGet(listBefore, ArrayList::new);
          list.addAll(items);
        }
        case Value.Scalar scalar -> other = scalar;
      }
    }

    private Value merged() {
      if (map != null) {
        return map.merged();
      }
      return list != null ? new Value.Items(list) : Objects.requireNonNull(other);
    }
  }
}
