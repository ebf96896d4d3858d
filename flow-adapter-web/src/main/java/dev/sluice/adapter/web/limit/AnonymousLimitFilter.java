package dev.sluice.adapter.web.limit;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits how often strangers from one network may ask the API. Whoever is somebody may ask as often
 * as they like: who that is, is found out only when the network has asked too often, so that
 * nothing that is merely sent lets anybody through.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class AnonymousLimitFilter extends OncePerRequestFilter {

  private final RequestLimits limits;
  private final TokenBuckets buckets;
  private final ClientReader clients;
  private final Callers callers;
  private final HandlerExceptionResolver errors;
  private final LongAdder refused = new LongAdder();

  @Autowired
  AnonymousLimitFilter(
      RequestLimits limits,
      ClientReader clients,
      Callers callers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.limits = limits;
    this.buckets =
        new TokenBuckets(limits.isOff() ? new RequestLimits(1, 1) : limits, System::nanoTime);
    this.clients = clients;
    this.callers = callers;
    this.errors = errors;
  }

  /** How many requests were refused. */
  public long refused() {
    return refused.sum();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return limits.isOff() || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String network = ClientNetwork.of(clients.facts(request).address()).text();
    Duration wait = buckets.take(network);
    if (wait.isPositive() && isStranger(request)) {
      refused.increment();
      errors.resolveException(request, response, null, new FlowFault.Throttled(wait));
      return;
    }
    chain.doFilter(request, response);
    if (wait.isZero() && callers.findKnown(request).filter(Caller::isAuthenticated).isPresent()) {
      buckets.giveBack(network);
    }
  }

  /** Credentials that open nothing are a stranger's; what else goes wrong is for others to tell. */
  private boolean isStranger(HttpServletRequest request) {
    try {
      return !callers.identify(request).isAuthenticated();
    } catch (FlowFault.Forbidden wrong) {
      return true;
    } catch (FlowFault broken) {
      return false;
    }
  }
}
