package dev.sluice.bootstrap;

import dev.sluice.application.port.AttemptLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many attempts may fail.
 *
 * @param addressLimit from one network, whoever was named, before the next from there has to wait;
 *     0 stands for any number; 100
 */
record AttemptProperties(@DefaultValue("100") int addressLimit) {

  AttemptProperties {
    ConfigurationRefused.unlessGood(
        "sluice.attempts.address-limit", () -> new AttemptLimits(addressLimit));
  }

  AttemptLimits limits() {
    return new AttemptLimits(addressLimit);
  }
}
