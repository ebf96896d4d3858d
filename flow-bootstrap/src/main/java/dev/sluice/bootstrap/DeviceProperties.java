package dev.sluice.bootstrap;

import dev.sluice.application.port.ProofAge;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Devices of people.
 *
 * @param proofAge how long ago people may have proven something by a device to remove the last one
 *     that they have; 5m
 */
record DeviceProperties(@DefaultValue("5m") Duration proofAge) {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  DeviceProperties {
    if (proofAge.compareTo(SHORTEST) < 0 || proofAge.compareTo(LONGEST) > 0) {
      throw ConfigurationRefused.value(
          "sluice.devices.proof-age", proofAge, "must lie within 10s and 1d");
    }
  }

  ProofAge age() {
    return new ProofAge(proofAge);
  }
}
