package dev.sluice.adapter.web.request;

import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what pages of other origins make a browser send.
 *
 * <p>Every browser of today says where a changing request comes from, in {@code Origin} or at least
 * in {@code Sec-Fetch-Site}; what says neither is no browser, and carries no cookie that somebody
 * else could have made it carry.
 */
@Component
public final class SameOriginInterceptor implements HandlerInterceptor {

  private static final int LONGEST = 200;

  private final ClientReader clients;

  SameOriginInterceptor(ClientReader clients) {
    this.clients = clients;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (UnsafeMethods.include(request)) {
      check(request);
    }
    return true;
  }

  private void check(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    if (origin != null) {
      if (!origin.equalsIgnoreCase(clients.facts(request).baseUrl())) {
        throw refused(origin);
      }
    } else if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw refused(site);
    }
  }

  private static FlowFault refused(String source) {
    String shown = source.length() > LONGEST ? source.substring(0, LONGEST) : source;
    return new FlowFault.Forbidden(
        "CSRF Failed: Origin checking failed - " + shown + " does not match any trusted origins.");
  }
}
