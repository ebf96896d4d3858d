package dev.sluice.application.blueprint;

import dev.sluice.application.shape.Shape;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is worth writing of an object: all that it would not have if only the rest were given. */
final class Deviations {

  private Deviations() {}

  /** Without what is secret. */
  static <A> Map<String, Value> of(Shape<A> shape, A attributes) {
    Map<String, Value> all = shape.write(attributes).fields();
    Map<String, Value> defaults = defaults(shape, all);
    var written = new LinkedHashMap<String, Value>();
    for (ShapeField field : shape.fields()) {
      Value value = all.getOrDefault(field.name(), Value.NULL);
      boolean isDefault = !field.isRequired() && value.equals(defaults.get(field.name()));
      if (field.access() == ShapeField.Access.OPEN && !isDefault) {
        written.put(field.name(), value);
      }
    }
    return written;
  }

  /** What the constructor gives; nothing where it wants more than what is required. */
  private static <A> Map<String, Value> defaults(Shape<A> shape, Map<String, Value> all) {
    var required = new LinkedHashMap<String, Value>();
    shape.fields().stream()
        .filter(ShapeField::isRequired)
        .forEach(field -> required.put(field.name(), all.getOrDefault(field.name(), Value.NULL)));
    return switch (shape.read(new Value.Fields(required))) {
      case Shape.Read.Good<A>(A plain) -> shape.write(plain).fields();
      case Shape.Read.Bad<A> _ -> Map.of();
    };
  }
}
