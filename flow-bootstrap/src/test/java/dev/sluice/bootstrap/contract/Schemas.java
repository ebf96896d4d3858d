package dev.sluice.bootstrap.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges bodies by the schemas of a document.
 *
 * <p>OpenAPI 3.0 writes two things in words of its own: what may be null, and which of several
 * shapes a field names. Both are said in plain JSON Schema here, because a validator takes {@code
 * nullable} beside a reference for nothing, and would look for one fitting shape among thirty.
 */
final class Schemas {

  private static final String LOCATION = "https://contract.example/openapi.json";
  private static final String CUSTOM = "custom_";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Schema root;

  Schemas(ApiDocument document) {
    String text = plain(document.root()).toString();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    this.root =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(LOCATION, text)).schemaRegistryConfig(config))
            .getSchema(SchemaLocation.of(LOCATION));
  }

  /** What is wrong with a body by the schema that stands somewhere in the document. */
  List<String> problems(String pointer, JsonNode body) {
    var place = SchemaLocation.of("#" + pointer).getFragment();
    return root.getRefSchema(place).validate(body).stream().map(Error::toString).toList();
  }

  private static JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode();
      node.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    node.properties().forEach(field -> object.set(field.getKey(), plain(field.getValue())));
    return nullable(prefixed(named(blank(object))));
  }

  /** Who has no mail address has a blank one. */
  private static ObjectNode blank(ObjectNode schema) {
    if (schema.path("format").asString("").equals("email")) {
      schema.remove("format");
      schema.put("pattern", "^$|.@.");
    }
    return schema;
  }

  /** One of the values is the beginning of all that people name themselves. */
  private static ObjectNode prefixed(ObjectNode schema) {
    boolean open =
        schema.path("enum").valueStream().anyMatch(value -> value.asString("").equals(CUSTOM));
    if (!open) {
      return schema;
    }
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(schema).add(NODES.objectNode().put("pattern", "^" + CUSTOM));
    return either;
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (!schema.path("nullable").isBoolean() || !schema.path("nullable").asBoolean()) {
      return schema;
    }
    schema.remove("nullable");
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(schema);
    return either;
  }

  private static ObjectNode named(ObjectNode schema) {
    JsonNode mapping = schema.path("discriminator").path("mapping");
    if (mapping.isMissingNode()) {
      return schema;
    }
    String field = schema.path("discriminator").path("propertyName").asString();
    ObjectNode one = NODES.objectNode();
    one.putArray("required").add(field);
    ArrayNode names = one.putObject("properties").putObject(field).putArray("enum");
    ArrayNode shapes = one.putArray("allOf");
    mapping
        .properties()
        .forEach(shape -> {
          names.add(shape.getKey());
          ObjectNode rule = shapes.addObject();
          rule.putObject("if")
              .putObject("properties")
              .putObject(field)
              .put("const", shape.getKey());
          rule.putObject("then").set("$ref", shape.getValue());
        });
    return one;
  }
}
