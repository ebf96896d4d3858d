package dev.sluice.adapter.web.request;

import jakarta.servlet.http.HttpServletRequest;

/** The methods that change something. */
public final class UnsafeMethods {

  private UnsafeMethods() {}

  /** Whether a request may change something. */
  public static boolean include(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
      default -> true;
    };
  }
}
