package dev.sluice.domain.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One parameter of a query string, decoded when it is asked for; malformed escapes are left as they
 * are.
 *
 * @param raw as it was sent, for example {@code next=%2F}
 */
public record QueryPair(String raw) {

  /**
   * The parameters of a query string in their order.
   *
   * @param query without the question mark
   */
  public static Stream<QueryPair> of(String query) {
    return query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&")).map(QueryPair::new);
  }

  /** What stands before the first equals sign, or all where there is none. */
  public String name() {
    int equals = raw.indexOf('=');
    return decode(equals < 0 ? raw : raw.substring(0, equals));
  }

  /** What stands behind the first equals sign, or a blank where there is none. */
  public String value() {
    int equals = raw.indexOf('=');
    return equals < 0 ? "" : decode(raw.substring(equals + 1));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  /** Not the value, which may open something. */
  @Override
  public String toString() {
    return "QueryPair[" + name() + "]";
  }
}
