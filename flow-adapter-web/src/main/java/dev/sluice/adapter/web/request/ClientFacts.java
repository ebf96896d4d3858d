package dev.sluice.adapter.web.request;

/**
 * What is known about the other end of a request, after trusted proxies were taken away.
 *
 * @param address the client's address as text
 * @param scheme {@code http} or {@code https}
 * @param host the host name that was asked for, in lower case, without a port
 * @param baseUrl under which address this server is reached, without a slash at the end; also the
 *     origin of its pages
 * @param userAgent as sent, at most 512 characters
 * @param language the languages that it wants: the one that was chosen on a page, then those sent
 *     in {@code Accept-Language}; may be blank
 */
public record ClientFacts(
    String address, String scheme, String host, String baseUrl, String userAgent, String language) {

  /** Whether nobody on the way could listen. */
  public boolean isSecure() {
    return "https".equals(scheme);
  }
}
