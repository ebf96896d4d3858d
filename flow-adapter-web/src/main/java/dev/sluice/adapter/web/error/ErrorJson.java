package dev.sluice.adapter.web.error;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error on the wire: one {@code detail}, or messages by field.
 *
 * @param body the object as it is sent
 */
record ErrorJson(@JsonValue Map<String, Object> body) {

  static ErrorJson detail(String text) {
    return new ErrorJson(Map.of("detail", text));
  }

  static ErrorJson byField(List<Problem> problems) {
    var messages = new LinkedHashMap<String, List<String>>();
    for (Problem problem : problems) {
      messages.computeIfAbsent(problem.field(), _ -> new ArrayList<>()).add(problem.message());
    }
    return new ErrorJson(new LinkedHashMap<>(messages));
  }
}
