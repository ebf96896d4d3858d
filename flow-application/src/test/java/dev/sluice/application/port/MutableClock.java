package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MutableClock implements InstantSource {

  /** When tests begin. */
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass. */
  public void advance(Duration passed) {
    now = now.plus(passed);
  }
}
