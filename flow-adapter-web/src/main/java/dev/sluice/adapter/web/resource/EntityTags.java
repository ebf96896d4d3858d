package dev.sluice.adapter.web.resource;

import dev.sluice.application.resource.Condition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags in headers (RFC 9110, 8.8.3 and 13.1.1). */
final class EntityTags {

  private static final String HEADER = "If-Match";
  private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([^\"]*)\"");

  private EntityTags() {}

  static String quoted(String tag) {
    return "\"" + tag + "\"";
  }

  /** What a request demands. A demand that names no strong tag is never met. */
  static Condition condition(HttpServletRequest request) {
    if (request.getHeader(HEADER) == null) {
      return Condition.NONE;
    }
    String header = String.join(",", Collections.list(request.getHeaders(HEADER)));
    if (header.strip().equals("*")) {
      return Condition.NONE;
    }
    var tags = new HashSet<String>();
    Matcher tag = STRONG.matcher(header);
    while (tag.find()) {
      tags.add(tag.group(1));
    }
    return tags.isEmpty() ? Condition.NEVER : new Condition(tags);
  }
}
