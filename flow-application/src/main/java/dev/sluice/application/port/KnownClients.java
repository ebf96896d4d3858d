package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Instant;

/** From where people logged in before. */
public interface KnownClients {

  /** Whether a user logged in from an address within 30 days. */
  boolean knows(UserId user, String address, Instant now);

  /** Writes that a user logged in from an address. */
  void add(UserId user, String address, Instant now);
}
