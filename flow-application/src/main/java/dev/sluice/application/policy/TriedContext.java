package dev.sluice.application.policy;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administrator says that a run would know. */
final class TriedContext {

  private TriedContext() {}

  static Context of(Map<String, Object> values) {
    var known = new HashMap<ContextKey<?>, Object>();
    values.forEach((name, value) -> {
      if (value != null) {
        Object tried = plain(name) ? PlainData.value(value) : value;
        known.put(key(name, tried), tried);
      }
    });
    return Context.of(known);
  }

  /** Whether what is known by a name is kept as plain data. */
  private static boolean plain(String name) {
    return ContextKeys.all().stream()
        .anyMatch(key -> key.wireName().equals(name) && Value.class.isAssignableFrom(key.type()));
  }

  private static ContextKey<?> key(String name, Object value) {
    for (ContextKey<?> own : ContextKeys.all()) {
      if (own.wireName().equals(name)) {
        return checked(own, value);
      }
    }
    return ContextKey.of(name, type(value));
  }

  private static ContextKey<?> checked(ContextKey<?> key, Object value) {
    if (!key.type().isInstance(value)) {
      throw new FlowFault.Invalid(
          List.of(
              Problem.invalid(
                  "context",
                  "\"%s\" cannot be tried with this value; leave it out."
                      .formatted(key.wireName()))));
    }
    return key;
  }

  private static Class<?> type(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> Map.class;
      case List<?> _ -> List.class;
      default -> value.getClass();
    };
  }
}
