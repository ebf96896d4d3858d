package dev.sluice.bootstrap;

import dev.sluice.adapter.web.limit.RequestLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often strangers from one network may ask the API; each node counts for itself.
 *
 * @param anonymousRequestsPerSecond in the long run; 0 stands for any number; 50
 * @param anonymousBurst how many at once, at least 1; 500
 */
record LimitProperties(
    @DefaultValue("50") int anonymousRequestsPerSecond, @DefaultValue("500") int anonymousBurst) {

  LimitProperties {
    ConfigurationRefused.unlessGood(
        "sluice.limits", () -> new RequestLimits(anonymousRequestsPerSecond, anonymousBurst));
  }

  RequestLimits requests() {
    return new RequestLimits(anonymousRequestsPerSecond, anonymousBurst);
  }
}
