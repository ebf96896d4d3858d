package dev.sluice.adapter.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its id, and every response the headers that it needs whatever it says. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class EdgeFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = RequestId.of(request);
    response.setHeader(RequestId.HEADER, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    String path = request.getRequestURI();
    if (path.startsWith("/media/")) {
      // a picture that was opened by itself must not run what somebody put into it
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    } else if (!path.startsWith("/static/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    try (var _ = MDC.putCloseable(RequestId.LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }
}
