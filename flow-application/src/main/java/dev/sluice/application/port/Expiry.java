package dev.sluice.application.port;

import java.time.Instant;

/** Removes what has expired, in bounded batches by index, on one node at a time. */
public interface Expiry {

  /**
   * Removes what expired before a moment.
   *
   * @return how many rows went; 0 also where another node is at it
   */
  int removeExpired(Instant now);
}
