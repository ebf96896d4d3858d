package dev.sluice.adapter.web.schema;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The operations of the document, by address and method. */
final class Paths {

  private final Map<String, Map<String, Value>> paths = new TreeMap<>();

  void put(String path, String method, Described operation) {
    paths.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(method, operation.document());
  }

  Value.Fields all() {
    var all = new LinkedHashMap<String, Value>();
    paths.forEach((path, methods) -> all.put(path, Json.object(methods)));
    return Json.object(all);
  }
}
