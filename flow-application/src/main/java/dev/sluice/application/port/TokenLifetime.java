package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;

/**
 * How long tokens work that nothing else is said about.
 *
 * @param usual longer than nothing
 */
public record TokenLifetime(Duration usual) {

  public TokenLifetime {
    if (!usual.isPositive()) {
      throw new IllegalArgumentException("tokens must work for longer than nothing");
    }
  }

  /** When a token stops to work that begins to at a moment. */
  public Instant after(Instant now) {
    return now.plus(usual);
  }
}
