package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.contract.Bodies.Extent;
import dev.sluice.bootstrap.contract.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up requests for operations, each as it should succeed. */
final class Requests {

  private static final Table QUERIES = Table.read("queries.txt");
  private static final String BOUNDARY = "made-up-boundary";

  private final ApiDocument document;
  private final Stock stock;

  Requests(ApiDocument document, Stock stock) {
    this.document = document;
    this.stock = stock;
  }

  /** With nothing that could be left out. */
  Call plain(Operation operation, JsonNode object) {
    return with(operation, object, Extent.REQUIRED);
  }

  /** With all that is a single value. */
  Call full(Operation operation, JsonNode object) {
    return with(operation, object, Extent.SCALARS);
  }

  /** One for each thing that a query may say. */
  List<Call> queries(Operation operation) {
    return operation.parameters("query").stream()
        .filter(parameter -> !parameter.required())
        .map(parameter -> queried(operation, operation.path(), Stream.of(parameter)))
        .toList();
  }

  /** As plain, but with nothing in any field that belongs there. */
  Call garbled(Operation operation, JsonNode object) {
    Call call = plain(operation, object);
    if (call.mediaType().startsWith("multipart/")) {
      return multipart(call, JsonNodeFactory.instance.objectNode());
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    operation
        .body()
        .orElseThrow()
        .schema()
        .path("properties")
        .propertyNames()
        .forEach(body::putObject);
    return Call.json(call.method(), call.path(), body);
  }

  /** As plain, but about an object that is not there. */
  Call astray(Operation operation, JsonNode object) {
    String nobody =
        operation.parameters("path").stream()
            .map(parameter -> parameter.schema())
            .map(schema ->
                schema.path("format").asString("").equals("uuid")
                    ? "00000000-0000-4000-8000-000000000000"
                    : ApiDocument.type(schema).equals("integer") ? "2147483647" : "nobody")
            .findFirst()
            .orElse("nobody");
    Call call = plain(operation, object);
    String path = operation.path().replace("{" + operation.key() + "}", nobody);
    return new Call(call.method(), queried(operation, path), call.mediaType(), call.body());
  }

  private Call with(Operation operation, JsonNode object, Extent extent) {
    String path = operation.path();
    if (operation.isAboutAnObject()) {
      String key = URLEncoder.encode(Stock.key(object, operation.key()), StandardCharsets.UTF_8);
      path = path.replace("{" + operation.key() + "}", key);
    }
    String address = queried(operation, path);
    String method = operation.method().toUpperCase(Locale.ROOT);
    return operation
        .body()
        .map(body -> body(Call.of(method, address), body, extent))
        .orElseGet(() -> Call.of(method, address));
  }

  private Call body(Call call, Operation.Body body, Extent extent) {
    JsonNode content = stock.bodies().make(body, extent);
    return body.mediaType().startsWith("multipart/")
        ? multipart(call, content)
        : Call.json(call.method(), call.path(), content);
  }

  private String queried(Operation operation, String path) {
    return queried(operation, path, Stream.empty()).path();
  }

  private Call queried(Operation operation, String path, Stream<Parameter> extra) {
    String query =
        Stream.concat(operation.parameters("query").stream().filter(Parameter::required), extra)
            .map(parameter -> parameter.name() + "=" + value(operation, parameter))
            .collect(Collectors.joining("&"));
    String method = operation.method().toUpperCase(Locale.ROOT);
    return Call.of(method, query.isEmpty() ? path : path + "?" + query);
  }

  private String value(Operation operation, Parameter parameter) {
    String value =
        QUERIES
            .find(operation.id() + "." + parameter.name(), "*." + parameter.name())
            .map(known -> stock.bodies().value("\"" + known + "\"").asString())
            .orElseGet(() -> invented(document.resolve(parameter.schema())));
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String invented(JsonNode schema) {
    if (schema.path("allOf").size() > 0) {
      return invented(document.resolve(schema.path("allOf").get(0)));
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0).asString();
    }
    return switch (ApiDocument.type(schema)) {
      case "array" -> invented(document.resolve(schema.path("items")));
      case "integer", "number" -> "1";
      case "boolean" -> "true";
      default ->
          switch (schema.path("format").asString("")) {
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "date-time" -> "2031-05-06T07:08:09Z";
            default -> "made";
          };
    };
  }

  private static Call multipart(Call call, JsonNode fields) {
    var body = new StringBuilder();
    fields
        .properties()
        .forEach(field -> {
          String name = "name=\"" + field.getKey() + "\"";
          String file = field.getKey().equals("file") ? "; filename=\"made.yaml\"" : "";
          body.append("--").append(BOUNDARY).append("\r\n");
          body.append("Content-Disposition: form-data; ").append(name).append(file);
          body.append("\r\n\r\n").append(field.getValue().asString()).append("\r\n");
        });
    body.append("--").append(BOUNDARY).append("--\r\n");
    String mediaType = "multipart/form-data; boundary=" + BOUNDARY;
    return new Call(call.method(), call.path(), mediaType, body.toString());
  }
}
