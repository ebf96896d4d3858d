package dev.sluice.benchmark.http;

import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reply says before its body. */
final class ReplyHead {

  private static final int STATUS_AT = 9;
  private static final int STATUS_DIGITS = 3;

  private final int status;
  private final List<String> cookies = new ArrayList<>();
  private @Nullable String location;
  private boolean last;
  private boolean chunked;
  private int length;

  ReplyHead(String line) throws ProtocolException {
    if (!line.startsWith("HTTP/1.") || line.length() < STATUS_AT + STATUS_DIGITS) {
      throw new ProtocolException("no HTTP");
    }
    status = number(line.substring(STATUS_AT, STATUS_AT + STATUS_DIGITS));
  }

  void add(String line) throws ProtocolException {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new ProtocolException("no header");
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "set-cookie" -> cookies.add(value);
      case "location" -> location = value;
      case "connection" -> last = value.equalsIgnoreCase("close");
      case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
      case "content-length" -> length = number(value);
      default -> {}
    }
  }

  boolean isChunked() {
    return chunked;
  }

  int length() {
    return length;
  }

  Reply with(String body) {
    return new Reply(status, List.copyOf(cookies), location, last, body);
  }

  private static int number(String digits) throws ProtocolException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new ProtocolException("no number");
    }
  }
}
