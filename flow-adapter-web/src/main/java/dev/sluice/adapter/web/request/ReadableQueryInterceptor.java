package dev.sluice.adapter.web.request;

import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query string that the container cannot read, such as {@code ?a=%zz}. Without it the
 * first look at a parameter would fail, and look like a mistake of ours.
 */
@Component
public final class ReadableQueryInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    try {
      request.getParameter("query");
      return true;
    } catch (IllegalStateException unreadable) {
      throw new FlowFault.Malformed("The query string could not be read.");
    }
  }
}
