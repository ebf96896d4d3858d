package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with files (RFC 7578). The container would read one before anybody knows who has sent it,
 * wherever it was sent to.
 *
 * @param parts the contents by the names of the parts; of several of one name the first
 */
record MultipartForm(Map<String, String> parts) {

  private static final int LARGEST = 1024 * 1024;
  private static final int REST = 64 * 1024;
  private static final String LINE = "\r\n";
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"?([^\";\r\n]*)");

  /**
   * Reads the body of a request.
   *
   * @throws RequestRefused if it is no form, or too large
   * @throws FlowFault.Malformed if it is malformed
   */
  static MultipartForm of(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType());
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw RequestRefused.unsupported(type);
    }
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw malformed();
    }
    String found = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    byte[] body = request.getInputStream().readNBytes(LARGEST + REST + 1);
    if (body.length > LARGEST + REST) {
      throw RequestRefused.tooLarge(LARGEST);
    }
    // one character for each byte, whatever it means
    return new MultipartForm(parse(new String(body, StandardCharsets.ISO_8859_1), found));
  }

  private static Map<String, String> parse(String body, String boundary) {
    String text = LINE + body;
    String delimiter = LINE + "--" + boundary;
    var parts = new HashMap<String, String>();
    int at = text.indexOf(delimiter);
    while (at >= 0) {
      int start = at + delimiter.length();
      if (text.startsWith("--", start)) {
        return parts;
      }
      at = text.indexOf(delimiter, start);
      int blank = text.indexOf(LINE + LINE, start);
      if (blank < 0 || blank + 2 > at) {
        throw malformed();
      }
      Matcher name = NAME.matcher(text.substring(start, blank));
      int content = blank + 2 * LINE.length();
      if (name.find() && content <= at) {
        parts.putIfAbsent(name.group(1), text.substring(content, at));
      }
    }
    throw malformed();
  }

  /** The bytes of a part, or null if there is none. */
  byte @Nullable [] bytes(String name) {
    String part = parts.get(name);
    if (part != null && part.length() > LARGEST) {
      throw RequestRefused.tooLarge(LARGEST);
    }
    return part == null ? null : part.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text of a part, or null if there is none or it is blank. */
  @Nullable String text(String name) {
    byte[] bytes = bytes(name);
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? null : text;
  }

  private static FlowFault.Malformed malformed() {
    return new FlowFault.Malformed("Multipart form parse error.");
  }
}
