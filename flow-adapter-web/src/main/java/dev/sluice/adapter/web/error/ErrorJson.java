package dev.sluice.adapter.web.error;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sluice.domain.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An error on the wire: one {@code detail}, or messages by field.
 *
 * @param body the object as it is sent
 */
record ErrorJson(@JsonValue Map<String, Object> body) {

  private static final Pattern ITEM = Pattern.compile("(.+)\\.(\\d+)");

  static ErrorJson detail(String text) {
    return new ErrorJson(Map.of("detail", text));
  }

  /** An item of a list is named by its number behind a dot, and stands below the list. */
  static ErrorJson byField(List<Problem> problems) {
    var messages = new LinkedHashMap<String, Object>();
    for (Problem problem : problems) {
      Matcher item = ITEM.matcher(problem.field());
      if (item.matches()) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(item.group(2), List.of(problem.message()));
        messages.merge(item.group(1), list, ErrorJson::both);
      } else {
        messages.merge(problem.field(), List.of(problem.message()), ErrorJson::both);
      }
    }
    return new ErrorJson(messages);
  }

  private static Object both(Object one, Object other) {
    if (one instanceof List<?> messages && other instanceof List<?> more) {
      return Stream.concat(messages.stream(), more.stream()).toList();
    }
    if (one instanceof Map<?, ?> items && other instanceof Map<?, ?> more) {
      var all = new LinkedHashMap<Object, Object>(items);
      all.putAll(more);
      return all;
    }
    return one;
  }
}
