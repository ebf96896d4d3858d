package dev.sluice.adapter.web.definition;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A line of a log. */
@JsonNaming(SnakeCaseStrategy.class)
public record LogJson(
    Instant timestamp,
    String logLevel,
    String logger,
    String event,
    Map<String, Object> attributes) {

  /** A line about a failure. */
  public static LogJson error(Instant at, String logger, String event) {
    return new LogJson(at, "error", logger, event, Map.of());
  }
}
