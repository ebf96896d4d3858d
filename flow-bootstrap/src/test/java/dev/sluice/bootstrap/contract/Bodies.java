package dev.sluice.bootstrap.contract;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up bodies that fit a schema; a table knows what the schema does not say. */
final class Bodies {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Table VALUES = Table.read("values.txt");
  private static final String OMITTED = "-";
  private static final String ALWAYS = "+";
  private static final String NUMBER = "#{n}";

  private final ApiDocument document;
  private final Function<String, JsonNode> references;

  /** With a way to resolve what values refer to, for example {@code flow.pk}. */
  Bodies(ApiDocument document, Function<String, JsonNode> references) {
    this.document = document;
    this.references = references;
  }

  /** How much of a schema a body fills. */
  enum Extent {
    REQUIRED,
    SCALARS
  }

  JsonNode make(Operation.Body body, Extent extent) {
    String name = body.schemaName().replaceFirst("^Patched", "");
    return VALUES
        .find(name)
        .map(this::value)
        .orElseGet(() -> filled(name, document.resolve(body.schema()), extent));
  }

  private JsonNode filled(String name, JsonNode schema, Extent extent) {
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          boolean needed =
              required.contains(field.getKey())
                  || VALUES.find(ALWAYS + name + "." + field.getKey()).isPresent();
          if (needed || extent == Extent.SCALARS) {
            JsonNode value = value(name, field.getKey(), field.getValue(), needed);
            if (value != null) {
              object.set(field.getKey(), value);
            }
          }
        });
    return object;
  }

  private @Nullable JsonNode value(String owner, String field, JsonNode schema, boolean needed) {
    String own = owner + "." + field;
    var known = VALUES.find(ALWAYS + own, own, "*." + field);
    if (known.isPresent()) {
      return known.get().equals(OMITTED) ? null : value(known.get());
    }
    return schema.path("readOnly").asBoolean(false) ? null : invented(schema, needed);
  }

  /** A value of the table: JSON, in which texts may be numbered or refer to objects. */
  JsonNode value(String text) {
    JsonNode value = JsonMapper.shared().readTree(text);
    return replaced(value);
  }

  private JsonNode replaced(JsonNode value) {
    if (value.isString()) {
      return replaced(value.asString());
    }
    if (value.isArray()) {
      var items = NODES.arrayNode();
      value.forEach(item -> items.add(replaced(item)));
      return items;
    }
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      value.properties().forEach(field -> object.set(field.getKey(), replaced(field.getValue())));
      return object;
    }
    return value;
  }

  private JsonNode replaced(String text) {
    if (text.equals(NUMBER)) {
      return NODES.numberNode(NUMBERS.incrementAndGet());
    }
    return text.startsWith("@")
        ? references.apply(text.substring(1))
        : NODES.stringNode(text.replace("{n}", number()));
  }

  /** What a schema alone suggests, or null where it takes something that exists. */
  private @Nullable JsonNode invented(JsonNode declared, boolean needed) {
    JsonNode schema = document.resolve(declared);
    for (String choice : new String[] {"allOf", "oneOf", "anyOf"}) {
      if (schema.path(choice).size() > 0) {
        return invented(schema.path(choice).get(0), needed);
      }
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (ApiDocument.type(schema)) {
      case "string" -> text(schema);
      case "integer", "number" -> NODES.numberNode(number(schema));
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> needed ? NODES.arrayNode() : null;
      default -> NODES.objectNode();
    };
  }

  private static @Nullable JsonNode text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date-time" -> NODES.stringNode("2031-05-06T07:08:09Z");
      case "email" -> NODES.stringNode("somebody" + number() + "@example.org");
      case "uri" -> NODES.stringNode("https://example.org/" + number());
      case "uuid" -> schema.path("nullable").asBoolean(false) ? NODES.nullNode() : null;
      case "binary" -> null;
      default -> NODES.stringNode(ofLength(schema, "made-" + number()));
    };
  }

  private static String ofLength(JsonNode schema, String text) {
    String padded =
        text + "x".repeat(Math.max(0, schema.path("minLength").asInt(0) - text.length()));
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    return padded.length() > longest ? padded.substring(padded.length() - longest) : padded;
  }

  private static long number(JsonNode schema) {
    long smallest = schema.path("minimum").asLong(Long.MIN_VALUE);
    long largest = schema.path("maximum").asLong(Long.MAX_VALUE);
    return Math.clamp(1L, smallest, largest);
  }

  private static String number() {
    return String.valueOf(NUMBERS.incrementAndGet());
  }
}
