package dev.sluice.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatus.Series;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times requests, under the name and tags that Spring's observations give them. Those make the tags
 * and look the timer up anew each time, for more than it costs to write a challenge.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestTimes extends OncePerRequestFilter {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private final MeterRegistry meters;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  RequestTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  /** What requests are told apart by; nothing of it is up to whoever sends them. */
  private record Kind(String method, String uri, int status, String exception) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    Throwable failure = null;
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException thrown) {
      failure = thrown;
      response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
      throw thrown;
    } finally {
      long nanos = System.nanoTime() - start;
      Kind kind = kind(request, response.getStatus(), failure);
      timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private static Kind kind(HttpServletRequest request, int status, @Nullable Throwable failure) {
    Object thrown =
        failure == null ? request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) : failure;
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "UNKNOWN";
    String exception = thrown == null ? "none" : thrown.getClass().getSimpleName();
    return new Kind(method, uri(request, status), status, exception);
  }

  private static String uri(HttpServletRequest request, int status) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern != null) {
      return pattern.toString();
    }
    Series series = Series.resolve(status);
    if (series == Series.REDIRECTION) {
      return "REDIRECTION";
    }
    return status == HttpStatus.NOT_FOUND.value() ? "NOT_FOUND" : "UNKNOWN";
  }

  private static String outcome(int status) {
    return switch (Series.resolve(status)) {
      case SUCCESSFUL -> "SUCCESS";
      case null -> "UNKNOWN";
      case Series series -> series.name();
    };
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .tag("method", kind.method)
        .tag("uri", kind.uri)
        .tag("status", Integer.toString(kind.status))
        .tag("outcome", outcome(kind.status))
        .tag("exception", kind.exception)
        .tag("error", kind.exception)
        .register(meters);
  }
}
