package dev.sluice.adapter.web.json;

import dev.sluice.domain.value.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plain data as JSON. */
public final class ValueJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int EXPECTED = 4_096;

  private ValueJson() {}

  /** Writes a value, in UTF-8. */
  public static byte[] bytes(Value value) {
    var bytes = new ByteArrayOutputStream(EXPECTED);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(value, out);
    }
    return bytes.toByteArray();
  }

  static Value.Fields of(ObjectNode object) {
    var fields = new LinkedHashMap<String, Value>();
    object.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return new Value.Fields(fields);
  }

  private static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> of((ObjectNode) node);
      case ARRAY -> {
        var items = new ArrayList<Value>(node.size());
        node.forEach(item -> items.add(value(item)));
        yield new Value.Items(items);
      }
      case STRING -> Value.of(node.asString());
      case BOOLEAN -> Value.of(node.asBoolean());
      case NUMBER -> number(node);
      case NULL, MISSING, BINARY, POJO -> Value.NULL;
    };
  }

  private static Value number(JsonNode node) {
    if (node.isIntegralNumber()) {
      return new Value.Whole(node.bigIntegerValue());
    }
    double number = node.asDouble();
    // what no number of ours can hold is kept as what was written, and refused as a number
    return Double.isFinite(number) ? new Value.Decimal(number) : Value.of(node.asString());
  }

  /** Writes a value where a generator stands. */
  public static void write(Value value, JsonGenerator out) {
    switch (value) {
      case Value.Null() -> out.writeNull();
      case Value.Bool(boolean is) -> out.writeBoolean(is);
      case Value.Whole(BigInteger number) -> out.writeNumber(number);
      case Value.Decimal(double number) -> out.writeNumber(number);
      case Value.Text(String text) -> out.writeString(text);
      case Value.Items(List<Value> items) -> {
        out.writeStartArray();
        items.forEach(item -> write(item, out));
        out.writeEndArray();
      }
      case Value.Fields(Map<String, Value> fields) -> {
        out.writeStartObject();
        fields.forEach((name, one) -> {
          out.writeName(name);
          write(one, out);
        });
        out.writeEndObject();
      }
    }
  }
}
