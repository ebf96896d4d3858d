package dev.sluice.adapter.integration.secret;

import dev.sluice.application.port.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Version 7 of RFC 9562: 48 bits of milliseconds, then 74 random ones. */
public final class TimeOrderedIds implements IdSource {

  private static final long VERSION_7 = 0x7000L;
  private static final long RANDOM_A = 0x0FFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param clock the time that identifiers begin with
   */
  public TimeOrderedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & RANDOM_A);
    long low = VARIANT | (random.nextLong() & RANDOM_B);
    return new UUID(high, low);
  }
}
