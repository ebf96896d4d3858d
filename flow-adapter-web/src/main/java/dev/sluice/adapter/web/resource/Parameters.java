package dev.sluice.adapter.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the query of a request. */
final class Parameters {

  private Parameters() {}

  static Map<String, List<String>> all(HttpServletRequest request) {
    var all = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
    return all;
  }

  /** The last value of a parameter, or nothing. */
  static String last(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null || values.length == 0 ? "" : values[values.length - 1];
  }
}
