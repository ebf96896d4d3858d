package dev.sluice.benchmark.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser that only knows one server: paths and domains do not matter. */
public final class CookieJar {

  private static final String DELETED = "max-age=0";

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Keeps what a server wants kept, and forgets what it wants forgotten. */
  public void keep(Reply reply) {
    reply.cookies().forEach(this::keep);
  }

  /** The value of the header that sends them all, or blank. */
  public String header() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String cookie) {
    String[] parts = cookie.split(";", -1);
    String pair = parts[0];
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return;
    }
    String name = pair.substring(0, equals).strip();
    if (isDeleted(parts)) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(equals + 1).strip());
    }
  }

  private static boolean isDeleted(String[] parts) {
    return Arrays.stream(parts).anyMatch(part -> part.strip().equalsIgnoreCase(DELETED));
  }
}
