package dev.sluice.application.port;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;

/**
 * The program at the other end.
 *
 * @param address its address as text, after trusted proxies were taken away
 * @param host the host name that was asked for, without a port
 * @param deviceCookie the cookie that says who logged in from it before, unchecked; may be blank
 * @param validationCookie the cookie that says which device proved something lately, unchecked; may
 *     be blank
 * @param request what it asks for
 */
public record Client(
    String address,
    String host,
    String deviceCookie,
    String validationCookie,
    HttpRequest request) {

  /** A client of which nothing is known. */
  public static final Client UNKNOWN = new Client("", "", "", HttpRequest.NONE);

  /** A client whose devices proved nothing lately. */
  public Client(String address, String host, String deviceCookie, HttpRequest request) {
    this(address, host, deviceCookie, "", request);
  }

  /** What the program calls itself, cut to 512 characters. */
  public String userAgent() {
    return request.userAgent();
  }

  /** Whoever sits at it. */
  public Visitor as(Subject user, Evidence proven) {
    return new Visitor(user, proven, address, host, deviceCookie, validationCookie, request);
  }
}
