package dev.sluice.bootstrap;

import dev.sluice.application.port.TokenLifetime;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens of people and programs.
 *
 * @param duration how long they work that nothing else is said about, and those of the API always;
 *     1d
 */
record TokenProperties(@DefaultValue("1d") Duration duration) {

  /** Shorter than clean-ups take, keys would be replaced without an end. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(36_500);

  TokenProperties {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw ConfigurationRefused.value(
          "sluice.tokens.duration", duration, "must lie within 1m and 36500d");
    }
  }

  TokenLifetime lifetime() {
    return new TokenLifetime(duration);
  }
}
