package dev.sluice.application.port;

import java.time.Instant;

/** Where events are kept: those that expire in one month together, so that they go together. */
public interface EventMonths {

  /**
   * Makes the months from one moment to another that are not there yet, and drops those that have
   * passed. Does nothing while another node is at it.
   *
   * @return how many were made or dropped
   */
  int turn(Instant from, Instant until);
}
