package dev.sluice.application.stage;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in the attributes of a user something stands: {@code attributes.settings.locale}, or {@code
 * attributes_locale}. Names may hold dashes and underscores.
 */
record AttributePath(List<String> names) {

  private static final int DEEPEST = 24;
  private static final String NESTED = "attributes.";
  private static final String FLAT = "attributes_";

  AttributePath {
    names = List.copyOf(names);
  }

  /** The path that a key means, if it means one. */
  static Optional<AttributePath> find(String key) {
    if (!key.startsWith(NESTED) && !key.startsWith(FLAT)) {
      return Optional.empty();
    }
    List<String> names = List.of(key.substring(NESTED.length()).split("\\.", -1));
    return names.size() > DEEPEST || names.stream().anyMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new AttributePath(names));
  }

  /** The attributes with a value there; what stands beside it stays. */
  Value.Fields put(Value.Fields attributes, Value value) {
    return put(attributes, 0, value);
  }

  private Value.Fields put(Value.Fields fields, int depth, Value value) {
    String name = names.get(depth);
    Map<String, Value> changed = new LinkedHashMap<>(fields.fields());
    changed.put(
        name, depth == names.size() - 1 ? value : put(inner(changed.get(name)), depth + 1, value));
    return new Value.Fields(changed);
  }

  private static Value.Fields inner(@Nullable Value there) {
    return there instanceof Value.Fields fields ? fields : Value.Fields.NONE;
  }
}
