package dev.sluice.application.port;

/**
 * The program at the other end.
 *
 * @param address its address as text, after trusted proxies were taken away
 * @param host the host name that was asked for, without a port
 * @param userAgent as sent, cut to 512 characters
 * @param deviceCookie the cookie that says who logged in from it before, unchecked; may be blank
 */
public record Client(String address, String host, String userAgent, String deviceCookie) {

  /** A client of which nothing is known. */
  public static final Client UNKNOWN = new Client("", "", "", "");
}
