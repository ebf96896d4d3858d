package dev.sluice.adapter.web.schema;

import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.application.shape.ShapeField.Access;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The schemas that operations refer to, each described once. */
final class Components {

  private final Map<String, Value> schemas = new TreeMap<>();

  Components() {
    schemas.put("GenericError", generic());
    schemas.put("ValidationError", validation());
    schemas.put("Pagination", pagination());
  }

  Value.Fields all() {
    return Json.object(schemas);
  }

  /** What is shown of a record, under a name. */
  Value.Fields shown(String name, Shape<?> shape, Predicate<String> writable) {
    return put(name, () -> describe(shape, field -> true, writable, true));
  }

  /** What is sent of a record, under a name. */
  Value.Fields sent(String name, Shape<?> shape, boolean partial) {
    return put(
        name,
        () ->
            describe(
                shape, field -> field.access() != Access.BLUEPRINT_ONLY, any -> true, !partial));
  }

  /** A page of what is under a name. */
  Value.Fields page(String name) {
    return put(
        "Paginated" + name + "List",
        () ->
            Json.object(
                "type", "object",
                "properties",
                    Json.object(
                        "pagination", Json.ref("Pagination"),
                        "results", Json.arrayOf(Json.ref(name)),
                        "autocomplete", free()),
                "required", Json.texts(List.of("pagination", "results", "autocomplete"))));
  }

  /** Something under a name. */
  Value.Fields add(String name, Value schema) {
    return put(name, () -> schema);
  }

  /** A record that is answered by a controller. */
  Value.Fields record(Class<?> type) {
    String name = nameOf(type);
    return put(name, () -> describe(Shape.of(type), field -> true, any -> true, true));
  }

  /** A record that is sent to a controller. */
  Value.Fields sentRecord(Class<?> type) {
    return sent(nameOf(type) + "Request", Shape.of(type), false);
  }

  static String nameOf(Class<?> type) {
    return type.getSimpleName().replaceFirst("(?:View|Json|Request)$", "");
  }

  Value type(FieldType type, boolean sent) {
    return switch (type) {
      case FieldType.Text(boolean blank) ->
          sent && !blank
              ? Json.object("type", "string", "minLength", 1)
              : Json.object("type", "string");
      case FieldType.Flag() -> Json.object("type", "boolean");
      case FieldType.Whole(long least, long most) ->
          Json.object("type", "integer", "minimum", least, "maximum", most);
      case FieldType.Decimal() -> Json.object("type", "number", "format", "double");
      case FieldType.Choice(String ignored, List<String> words) ->
          Json.object("type", "string", "enum", Json.texts(words));
      case FieldType.Key() -> Json.object("type", "string", "format", "uuid");
      case FieldType.Moment() -> Json.object("type", "string", "format", "date-time");
      case FieldType.Items(FieldType of) -> Json.arrayOf(type(of, sent));
      case FieldType.Free() -> free();
      case FieldType.Anything() -> Value.Fields.NONE;
      case FieldType.Nested(Shape<?> shape) -> nested(shape);
    };
  }

  private Value.Fields nested(Shape<?> shape) {
    return put(nameOf(shape.type()), () -> describe(shape, field -> true, any -> true, true));
  }

  /** Makes a description. */
  private interface Description {
    Value make();
  }

  private Value.Fields put(String name, Description description) {
    if (!schemas.containsKey(name)) {
      schemas.put(name, Value.NULL);
      schemas.put(name, description.make());
    }
    return Json.ref(name);
  }

  private Value describe(
      Shape<?> shape,
      Predicate<ShapeField> included,
      Predicate<String> writable,
      boolean complete) {
    var properties = new LinkedHashMap<String, Value>();
    var required = new ArrayList<String>();
    for (ShapeField field : shape.fields()) {
      if (included.test(field)) {
        properties.put(field.name(), property(field, writable.test(field.name())));
        if (complete && field.isRequired()) {
          required.add(field.name());
        }
      }
    }
    var described = new LinkedHashMap<String, Value>();
    described.put("type", Value.of("object"));
    described.put("properties", Json.object(properties));
    if (!required.isEmpty()) {
      described.put("required", Json.texts(required));
    }
    return Json.object(described);
  }

  private Value property(ShapeField field, boolean writable) {
    Value plain = type(field.type(), writable);
    // beside a reference nothing else counts
    var property =
        new LinkedHashMap<>(
            field.type() instanceof FieldType.Nested
                ? Map.of("allOf", (Value) new Value.Items(List.of(plain)))
                : ((Value.Fields) plain).fields());
    if (field.isNullable()) {
      property.put("nullable", Value.of(true));
    }
    if (!writable) {
      property.put("readOnly", Value.of(true));
    }
    if (field.access() == Access.WRITE_ONLY) {
      property.put("writeOnly", Value.of(true));
    }
    return Json.object(property);
  }

  private static Value.Fields free() {
    return Json.object("type", "object", "additionalProperties", Json.object());
  }

  private static Value generic() {
    return Json.object(
        "type", "object",
        "properties",
            Json.object(
                "detail", Json.object("type", "string"), "code", Json.object("type", "string")),
        "required", Json.texts(List.of("detail")));
  }

  private static Value validation() {
    Value texts = Json.arrayOf(Json.object("type", "string"));
    return Json.object(
        "type",
        "object",
        "properties",
        Json.object("non_field_errors", texts, "code", Json.object("type", "string")),
        "additionalProperties",
        texts);
  }

  private static Value pagination() {
    var numbers = new LinkedHashMap<String, Value>();
    List<String> names =
        List.of("next", "previous", "count", "current", "total_pages", "start_index", "end_index");
    names.forEach(name -> numbers.put(name, Json.object("type", "number")));
    return Json.object(
        "type", "object", "properties", Json.object(numbers), "required", Json.texts(names));
  }
}
