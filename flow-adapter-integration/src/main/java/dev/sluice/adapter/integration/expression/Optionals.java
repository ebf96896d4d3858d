package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;

import java.util.Map;
import java.util.Optional;

/** What may be there or not. */
final class Optionals {

  private Optionals() {}

  static Map<String, Function> all() {
    return Map.of(
        "orValue",
            (_, given) -> optional("orValue", given).map(Object.class::cast).orElse(given[1]),
        "or", (_, given) -> or(given),
        "hasValue", (_, given) -> optional("hasValue", given).isPresent(),
        "value", (_, given) -> value(given));
  }

  private static Object or(Object[] given) {
    return optional("or", given).isPresent() ? given[0] : given[1];
  }

  private static Object value(Object[] given) {
    Optional<?> optional = optional("value", given);
    if (optional.isEmpty()) {
      throw mistake("there is no value");
    }
    return optional.get();
  }

  private static Optional<?> optional(String function, Object[] given) {
    if (given[0] instanceof Optional<?> optional) {
      return optional;
    }
    throw noOverload(function, given);
  }
}
