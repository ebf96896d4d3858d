package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;

class RequestTimesTest {

  private static final String PATTERN = "/api/v3/flows/executor/{slug}/";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RequestTimes times = new RequestTimes(meters);

  @Test
  void countsRequestsUnderThePatternOfTheirAddress() throws Exception {
    send("GET", answering(200, PATTERN));
    send("GET", answering(200, PATTERN));
    send("POST", answering(400, PATTERN));

    assertThat(counted("GET", PATTERN, "200", "SUCCESS", "none")).isEqualTo(2);
    assertThat(counted("POST", PATTERN, "400", "CLIENT_ERROR", "none")).isOne();
  }

  @Test
  void makesNoNameOfWhatStrangersAskFor() throws Exception {
    send("BREW", (_, response) -> ((HttpServletResponse) response).setStatus(404));
    send("GET", (_, response) -> ((HttpServletResponse) response).setStatus(302));
    send("GET", (_, response) -> ((HttpServletResponse) response).setStatus(413));

    assertThat(counted("UNKNOWN", "NOT_FOUND", "404", "CLIENT_ERROR", "none")).isOne();
    assertThat(counted("GET", "REDIRECTION", "302", "REDIRECTION", "none")).isOne();
    assertThat(counted("GET", "UNKNOWN", "413", "CLIENT_ERROR", "none")).isOne();
  }

  @Test
  void namesTheExceptionThatWasHandled() throws Exception {
    send(
        "GET",
        (request, response) -> {
          answering(503, PATTERN).doFilter(request, response);
          request.setAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE, new IllegalStateException());
        });

    assertThat(counted("GET", PATTERN, "503", "SERVER_ERROR", "IllegalStateException")).isOne();
  }

  @Test
  void countsWhatNobodyHandledAsAnErrorOfTheServer() {
    FilterChain broken =
        (_, _) -> {
          throw new IllegalArgumentException("broken");
        };

    assertThatThrownBy(() -> send("GET", broken)).hasMessage("broken");
    assertThat(counted("GET", "UNKNOWN", "500", "SERVER_ERROR", "IllegalArgumentException"))
        .isOne();
  }

  private static FilterChain answering(int status, String pattern) {
    return (request, response) -> {
      request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
      ((HttpServletResponse) response).setStatus(status);
    };
  }

  private void send(String method, FilterChain chain) throws ServletException, IOException {
    times.doFilter(
        new MockHttpServletRequest(method, "/anything"), new MockHttpServletResponse(), chain);
  }

  private long counted(String method, String uri, String status, String outcome, String exception) {
    return meters
        .get("http.server.requests")
        .tags("method", method, "uri", uri, "status", status)
        .tags("outcome", outcome, "exception", exception, "error", exception)
        .timer()
        .count();
  }
}
