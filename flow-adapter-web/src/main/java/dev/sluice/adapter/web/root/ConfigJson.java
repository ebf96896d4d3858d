package dev.sluice.adapter.web.root;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What clients need to know of the server. Verdicts are never cached, so nothing times out. */
@JsonNaming(SnakeCaseStrategy.class)
record ConfigJson(
    int cacheTimeout,
    int cacheTimeoutFlows,
    int cacheTimeoutPolicies,
    List<String> capabilities,
    ErrorReportingJson errorReporting) {

  static ConfigJson of(Capabilities capabilities) {
    return new ConfigJson(0, 0, 0, capabilities.names(), ErrorReportingJson.OFF);
  }

  /** Where errors of pages are reported; nowhere. */
  @JsonNaming(SnakeCaseStrategy.class)
  record ErrorReportingJson(
      boolean enabled,
      String environment,
      boolean sendPii,
      String sentryDsn,
      double tracesSampleRate) {

    static final ErrorReportingJson OFF = new ErrorReportingJson(false, "", false, "", 0);
  }
}
