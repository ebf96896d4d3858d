package dev.sluice.domain.context;

import dev.sluice.domain.shared.QueryPair;
import java.util.HashMap;
import java.util.Map;

/**
 * The HTTP request that is being answered, as far as decisions and records may know it: no header
 * that opens anything, no body.
 *
 * @param method for example {@code POST}, or blank where there is no request
 * @param path the path of the address, without its query
 * @param query the parameters of the query, the last value of each; tokens may be among them, so
 *     that whoever records them has to mask what their names say is secret
 * @param userAgent as sent, cut to 512 characters
 * @param languages which languages the visitor understands, as sent, cut to 512 characters
 * @param id what the log calls the request
 * @param origin scheme, host and perhaps a port under which the visitor sees our pages, or blank
 */
public record HttpRequest(
    String method,
    String path,
    Map<String, String> query,
    String userAgent,
    String languages,
    String id,
    String origin) {

  /** There is no request. */
  public static final HttpRequest NONE = new HttpRequest("", "", Map.of(), "", "", "");

  public HttpRequest {
    query = Map.copyOf(query);
  }

  /** A request of which it is not known where its visitor sees our pages. */
  public HttpRequest(
      String method,
      String path,
      Map<String, String> query,
      String userAgent,
      String languages,
      String id) {
    this(method, path, query, userAgent, languages, id, "");
  }

  /** A request that says nothing of languages. */
  public HttpRequest(
      String method, String path, Map<String, String> query, String userAgent, String id) {
    this(method, path, query, userAgent, "", id);
  }

  /**
   * The parameters of a query string, the last value of each; malformed escapes are left as they
   * are.
   *
   * @param raw without the question mark
   */
  public static Map<String, String> parameters(String raw) {
    var parameters = new HashMap<String, String>();
    QueryPair.of(raw).forEach(pair -> parameters.put(pair.name(), pair.value()));
    return parameters;
  }

  /** A request of which only the program that sent it is known. */
  public static HttpRequest by(String userAgent) {
    return new HttpRequest("", "", Map.of(), userAgent, "", "");
  }

  /** Not the parameters, which may hold tokens. */
  @Override
  public String toString() {
    return "HttpRequest[" + method + " " + path + ", id=" + id + "]";
  }
}
