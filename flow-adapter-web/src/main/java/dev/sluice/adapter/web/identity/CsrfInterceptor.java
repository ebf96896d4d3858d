package dev.sluice.adapter.web.identity;

import dev.sluice.adapter.web.request.CsrfToken;
import dev.sluice.adapter.web.request.UnsafeMethods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Demands the CSRF token from callers who are known by a session.
 *
 * <p>It does not stand before the executor, for two reasons. Strangers run flows without a token,
 * as published clients do, and whether a session is a stranger's would cost the executor a query
 * before the one that it makes anyway. And nothing is lost: a page of another origin is refused by
 * what browsers say about it ({@link dev.sluice.adapter.web.request.SameOriginInterceptor}), it
 * cannot send {@code application/json} without asking first, which is answered with no, and the
 * session cookie is not sent along with it. A token that is sent must be right even there.
 */
@Component
public final class CsrfInterceptor implements HandlerInterceptor {

  private final Callers callers;

  CsrfInterceptor(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (UnsafeMethods.include(request) && callers.identify(request).isBySession()) {
      CsrfToken.require(request);
    }
    return true;
  }
}
