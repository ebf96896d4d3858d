package dev.sluice.bootstrap;

import dev.sluice.application.port.ReputationLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reputations are kept.
 *
 * @param lowerLimit the worst score, at most 0; -5
 * @param upperLimit the best score, at least 0; 5
 * @param expiry how long after the latest change a score is forgotten; 1d
 */
record ReputationProperties(
    @DefaultValue("-5") int lowerLimit,
    @DefaultValue("5") int upperLimit,
    @DefaultValue("1d") Duration expiry) {

  ReputationProperties {
    ConfigurationRefused.unlessGood(
        "sluice.reputation", () -> new ReputationLimits(lowerLimit, upperLimit, expiry));
  }

  ReputationLimits limits() {
    return new ReputationLimits(lowerLimit, upperLimit, expiry);
  }
}
