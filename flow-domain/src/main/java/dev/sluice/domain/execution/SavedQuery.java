package dev.sluice.domain.execution;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The query string of the page that the visitor opened, carried through the run. Flow tokens are
 * not kept: they open things.
 *
 * @param raw without the question mark, at most 8,192 characters
 */
public record SavedQuery(String raw) {

  /** No query. */
  public static final SavedQuery NONE = new SavedQuery("");

  /** The longest query that is carried. */
  public static final int LONGEST = 8_192;

  private static final String FLOW_TOKEN = "flow_token";

  public SavedQuery {
    raw = raw.startsWith("?") ? raw.substring(1) : raw;
    if (raw.length() > LONGEST) {
      throw new IllegalArgumentException("a query has at most " + LONGEST + " characters");
    }
  }

  /** The first value of a parameter, decoded; malformed escapes are left as they are. */
  public Optional<String> find(String parameter) {
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(raw.split("&"))
        .filter(pair -> decode(name(pair)).equals(parameter))
        .map(SavedQuery::value)
        .findFirst();
  }

  /** All parameters, decoded, with the first value of each. */
  public Map<String, String> parameters() {
    if (raw.isEmpty()) {
      return Map.of();
    }
    var parameters = new HashMap<String, String>();
    for (String pair : raw.split("&")) {
      parameters.putIfAbsent(decode(name(pair)), value(pair));
    }
    return Map.copyOf(parameters);
  }

  /** The flow token, if there is one. */
  public Optional<String> findFlowToken() {
    return find(FLOW_TOKEN).filter(token -> !token.isEmpty());
  }

  /** Where the visitor wants to go afterwards, unchecked. */
  public Optional<String> findNext() {
    return find("next").filter(next -> !next.isEmpty());
  }

  /** This query without flow tokens: the only form that is stored or shown. */
  public SavedQuery withoutTokens() {
    if (!raw.contains(FLOW_TOKEN) && !raw.contains("%")) {
      return this;
    }
    return new SavedQuery(
        Arrays.stream(raw.split("&"))
            .filter(pair -> !decode(name(pair)).equals(FLOW_TOKEN))
            .collect(Collectors.joining("&")));
  }

  /** This query as the end of an address: empty, or with a question mark. */
  public String asSuffix() {
    return raw.isEmpty() ? "" : "?" + raw;
  }

  private static String name(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }

  private static String value(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? "" : decode(pair.substring(equals + 1));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  /** Not the query, which may hold tokens. */
  @Override
  public String toString() {
    return "SavedQuery[" + raw.length() + " characters]";
  }
}
