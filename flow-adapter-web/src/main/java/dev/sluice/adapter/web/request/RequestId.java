package dev.sluice.adapter.web.request;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What a visitor reads out to an administrator, who finds the log by it. */
public final class RequestId {

  static final String HEADER = "X-Request-Id";
  static final String LOG_KEY = "request_id";

  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  /** The id of a request, always our own: what a client sends is not to be found in our log. */
  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : give(request);
  }

  // it opens nothing, so it need not be hard to guess
  private static String give(ServletRequest request) {
    var random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    String id = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
