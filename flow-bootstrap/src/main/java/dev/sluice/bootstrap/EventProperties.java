package dev.sluice.bootstrap;

import dev.sluice.application.port.EventRules;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are kept, under {@code sluice.events}.
 *
 * @param retention how long, counted from when they happen; 365d
 * @param forgetDeletedUsers whether the events of people go with their accounts; true
 */
record EventProperties(
    @DefaultValue("365d") Duration retention, @DefaultValue("true") boolean forgetDeletedUsers) {

  private static final Duration SHORTEST = Duration.ofDays(1);

  /** Each month is a table of its own. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  EventProperties {
    if (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0) {
      throw ConfigurationRefused.value(
          "sluice.events.retention", retention, "must lie within 1d and 3660d");
    }
  }

  EventRules rules() {
    return new EventRules(retention, forgetDeletedUsers);
  }
}
