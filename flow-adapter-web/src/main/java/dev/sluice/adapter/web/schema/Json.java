package dev.sluice.adapter.web.schema;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes descriptions down: objects, lists and references. */
final class Json {

  private Json() {}

  /** An object of pairs of names and values: texts, claims, numbers, values. */
  static Value.Fields object(Object... pairs) {
    var fields = new LinkedHashMap<String, Value>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], value(pairs[i + 1]));
    }
    return new Value.Fields(fields);
  }

  static Value.Fields object(Map<String, Value> fields) {
    return new Value.Fields(fields);
  }

  static Value.Items texts(List<String> texts) {
    return new Value.Items(texts.stream().<Value>map(Value::of).toList());
  }

  /** A reference to a schema. */
  static Value.Fields ref(String schema) {
    return object("$ref", "#/components/schemas/" + schema);
  }

  static Value.Fields arrayOf(Value items) {
    return object("type", "array", "items", items);
  }

  private static Value value(Object plain) {
    return switch (plain) {
      case Value value -> value;
      case String text -> Value.of(text);
      case Boolean is -> Value.of(is);
      case Number number -> Value.of(number.longValue());
      default -> throw new IllegalArgumentException("no value: " + plain);
    };
  }
}
