package dev.sluice.bootstrap.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document: the contract, or what a server says of itself. */
record ApiDocument(JsonNode root) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** All that can be done, in the order of the document. */
  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> operation(path.getKey(), method.getKey(), method.getValue()))
                .forEach(operations::add));
    return operations;
  }

  Optional<Operation> find(String method, String path) {
    JsonNode definition = root.at(pointer("paths", path, method));
    return definition.isMissingNode()
        ? Optional.empty()
        : Optional.of(operation(path, method, definition));
  }

  /** What a node means, wherever it is defined. */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.path("$ref").asString().substring(1));
    }
    return found;
  }

  /** The type that a schema names, beside null. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(name -> !name.equals("null"))
            .findFirst()
            .orElse("")
        : type.asString("");
  }

  static String pointer(String... names) {
    var pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private Operation operation(String path, String method, JsonNode definition) {
    return new Operation(this, path, method, definition);
  }
}
