package dev.sluice.adapter.web.root;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells those who run the server what it does. */
@Controller
final class MetricsController {

  private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private final MetricsSource metrics;

  MetricsController(MetricsSource metrics) {
    this.metrics = metrics;
  }

  @GetMapping("/-/metrics/")
  void scrape(HttpServletResponse response) throws IOException {
    response.setContentType(TYPE);
    response.getOutputStream().write(metrics.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
