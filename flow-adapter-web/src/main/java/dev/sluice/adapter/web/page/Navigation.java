package dev.sluice.adapter.web.page;

import dev.sluice.domain.execution.SavedQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody really opens a page. */
final class Navigation {

  private Navigation() {}

  /**
   * Whether a browser says that a person goes to this page (W3C Fetch Metadata): opening a flow
   * enters stages, which nothing that looks ahead, previews or scans may do. A link's token is left
   * to the page's script, which scanners do not run.
   */
  static boolean isDeliberate(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && "document".equals(request.getHeader("Sec-Fetch-Dest"))
        && request.getHeader("Sec-Purpose") == null
        && !mayHoldToken(request.getQueryString());
  }

  // the script says what is wrong with a query that is too long
  private static boolean mayHoldToken(@Nullable String query) {
    return query != null
        && (query.length() > SavedQuery.LONGEST
            || new SavedQuery(query).findFlowToken().isPresent());
  }
}
