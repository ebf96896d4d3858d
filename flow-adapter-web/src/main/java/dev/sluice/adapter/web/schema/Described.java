package dev.sluice.adapter.web.schema;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operation on its way into the document. */
final class Described {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Map<String, Value> operation = new LinkedHashMap<>();
  private final List<Value> parameters = new ArrayList<>();
  private final Map<String, Value> responses = new LinkedHashMap<>();

  Described(String id, String path) {
    operation.put("operationId", Value.of(id));
    String tag = path.substring(1, path.indexOf('/', 1));
    operation.put("tags", Json.texts(List.of(tag)));
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      parameters.add(
          Json.object(
              "name",
              variable.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Json.object("type", "string")));
    }
  }

  Described query(String name, Value schema) {
    parameters.add(Json.object("name", name, "in", "query", "schema", schema));
    return this;
  }

  Described sends(Value schema) {
    operation.put(
        "requestBody",
        Json.object("content", content("application/json", schema), "required", true));
    return this;
  }

  Described answers(int status, String type, Value schema) {
    responses.put(
        Integer.toString(status), Json.object("description", "", "content", content(type, schema)));
    return this;
  }

  Described answersNothing(int status) {
    responses.put(Integer.toString(status), Json.object("description", ""));
    return this;
  }

  Described open() {
    operation.put(
        "security", new Value.Items(List.of(Json.object("bearer", none()), Json.object())));
    return this;
  }

  Value.Fields document() {
    if (!parameters.isEmpty()) {
      operation.put("parameters", new Value.Items(parameters));
    }
    operation.putIfAbsent(
        "security",
        new Value.Items(List.of(Json.object("bearer", none()), Json.object("session", none()))));
    answers(400, "application/json", Json.ref("ValidationError"));
    answers(403, "application/json", Json.ref("GenericError"));
    operation.put("responses", Json.object(responses));
    return Json.object(operation);
  }

  private static Value none() {
    return new Value.Items(List.of());
  }

  private static Value content(String type, Value schema) {
    return Json.object(type, Json.object("schema", schema));
  }
}
