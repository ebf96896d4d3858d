package dev.sluice.adapter.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Sends browsers elsewhere. */
public final class Redirect {

  private Redirect() {}

  /** To an address, relative if it is, whatever the container would make of it. */
  public static void to(String address, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, address);
  }

  /** A path with the query that a request came with. */
  public static String keepingQuery(String path, HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }
}
