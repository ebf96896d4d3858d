package dev.sluice.bootstrap.contract;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One thing that can be done, as a document describes it. */
record Operation(ApiDocument document, String path, String method, JsonNode definition) {

  private static final Table REFUSALS = Table.read("refusals.txt");

  /** What goes into a query or a path. */
  record Parameter(String name, boolean required, JsonNode schema) {}

  /** What goes into a body. */
  record Body(String mediaType, String schemaName, JsonNode schema) {}

  String id() {
    return definition.path("operationId").asString();
  }

  String group() {
    return path.split("/")[1];
  }

  /** The address below which its object lies, or its own. */
  String collection() {
    return isAboutAnObject() ? path.substring(0, path.indexOf('{')) : path;
  }

  boolean isAboutAnObject() {
    return path.contains("{");
  }

  /** The name of what identifies its object in the address. */
  String key() {
    return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
  }

  /** Whether it is about the object itself and not about something that is done with it. */
  boolean isPlain() {
    return !isAboutAnObject() || path.endsWith("}/");
  }

  boolean creates() {
    return id().endsWith("_create") && item().isPresent();
  }

  /** What shows one of the objects that lie below this address. */
  Optional<Operation> item() {
    return document.root().path("paths").propertyNames().stream()
        .filter(other -> other.startsWith(path + "{") && other.endsWith("}/"))
        .findFirst()
        .flatMap(other -> document.find("get", other));
  }

  boolean demandsFields() {
    return body().map(body -> body.schema().path("required").size() > 0).orElse(false);
  }

  boolean isPaged() {
    return parameters("query").stream().anyMatch(parameter -> parameter.name().equals("page"));
  }

  List<Parameter> parameters(String place) {
    return definition
        .path("parameters")
        .valueStream()
        .map(document::resolve)
        .filter(parameter -> parameter.path("in").asString().equals(place))
        .map(parameter ->
            new Parameter(
                parameter.path("name").asString(),
                parameter.path("required").asBoolean(false),
                parameter.path("schema")))
        .toList();
  }

  Optional<Body> body() {
    return definition.path("requestBody").path("content").properties().stream()
        .findFirst()
        .map(content -> {
          JsonNode schema = content.getValue().path("schema");
          String reference = schema.path("$ref").asString("");
          String name = reference.substring(reference.lastIndexOf('/') + 1);
          return new Body(content.getKey(), name, document.resolve(schema));
        });
  }

  /** With what it is answered when everything is as it should be. */
  int success() {
    return REFUSALS.find(id()).map(Integer::parseInt).orElseGet(this::promised);
  }

  private int promised() {
    return definition.path("responses").propertyNames().stream()
        .filter(status -> status.startsWith("2"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(200);
  }

  /** Where the document describes what comes back, if that is JSON. */
  Optional<String> successSchema() {
    String status = String.valueOf(success());
    JsonNode schema =
        definition.at(
            ApiDocument.pointer("responses", status, "content", "application/json", "schema"));
    boolean isJson =
        !schema.isMissingNode() && !schema.path("format").asString("").equals("binary");
    return isJson
        ? Optional.of(
            ApiDocument.pointer(
                "paths",
                path,
                method,
                "responses",
                status,
                "content",
                "application/json",
                "schema"))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return id();
  }
}
