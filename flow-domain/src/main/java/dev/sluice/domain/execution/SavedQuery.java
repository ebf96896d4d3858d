package dev.sluice.domain.execution;

import dev.sluice.domain.shared.QueryPair;
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
    return QueryPair.of(raw)
        .filter(pair -> pair.name().equals(parameter))
        .map(QueryPair::value)
        .findFirst();
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
        QueryPair.of(raw)
            .filter(pair -> !pair.name().equals(FLOW_TOKEN))
            .map(QueryPair::raw)
            .collect(Collectors.joining("&")));
  }

  /** This query as the end of an address: empty, or with a question mark. */
  public String asSuffix() {
    return raw.isEmpty() ? "" : "?" + raw;
  }

  /** Not the query, which may hold tokens. */
  @Override
  public String toString() {
    return "SavedQuery[" + raw.length() + " characters]";
  }
}
