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
 * <p>It does not stand before the executor: whether a session is a stranger's, who runs flows
 * without a token as published clients do, would cost a query before the one that the executor
 * makes anyway. There a token that is sent must be right, and the use case, which knows the
 * session, refuses those that are logged in and sent none.
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
