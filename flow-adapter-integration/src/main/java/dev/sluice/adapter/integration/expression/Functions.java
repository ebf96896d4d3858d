package dev.sluice.adapter.integration.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be called. */
final class Functions {

  private Functions() {}

  /** What computes, and what asks others. */
  static Map<String, Function> with(Map<String, Function> asking) {
    var all = new HashMap<String, Function>();
    List.of(
            Operators.all(),
            Texts.all(),
            Patterns.all(),
            Conversions.all(),
            Times.all(),
            Optionals.all(),
            Networks.all(),
            asking)
        .forEach(all::putAll);
    return Map.copyOf(all);
  }
}
