package dev.sluice.application.policy;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administrator says that a run would know. */
final class TriedContext {

  private static final String PROMPT_DATA = ContextKeys.PROMPT_DATA.wireName();

  private TriedContext() {}

  static Context of(Map<String, Object> values) {
    var known = new HashMap<ContextKey<?>, Object>();
    values.forEach((name, value) -> {
      if (value != null) {
        Object tried =
            name.equals(PROMPT_DATA) && value instanceof Map ? PlainData.value(value) : value;
        known.put(key(name, tried), tried);
      }
    });
    return Context.of(known);
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
