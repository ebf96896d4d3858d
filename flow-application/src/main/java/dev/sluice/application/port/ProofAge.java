package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;

/**
 * How old a proof may be where a fresh one is asked for.
 *
 * @param longest longer than nothing
 */
public record ProofAge(Duration longest) {

  public ProofAge {
    if (!longest.isPositive()) {
      throw new IllegalArgumentException("a proof must be good for longer than nothing");
    }
  }

  /** Since when something has to be proven to be proven freshly. */
  public Instant before(Instant now) {
    return now.minus(longest);
  }
}
