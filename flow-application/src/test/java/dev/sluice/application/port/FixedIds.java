package dev.sluice.application.port;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that are the same in every run of a test: they count from one. */
public final class FixedIds implements IdSource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return of(last.incrementAndGet());
  }

  /** The identifier that comes at a place. */
  public static UUID of(long place) {
    return new UUID(0, place);
  }
}
