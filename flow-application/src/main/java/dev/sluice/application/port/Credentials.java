package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What passwords are compared with, beside what {@link Attempts#claim} brings. */
public interface Credentials {

  /** The hash of somebody's password, if they have a usable one. */
  Optional<String> findPassword(UserId user);

  /** Replaces the hash of a password that is still the same, by better parameters. */
  void update(UserId user, String passwordHash);

  /** Makes a user's password unusable until there is a new one. */
  void expire(UserId user);

  /** When a user's password last changed; nothing where there is none that works. */
  Optional<Instant> findPasswordChange(UserId user);

  /** Whether a user has a password that could be right. */
  boolean hasPassword(UserId user);

  /** The SHA-256 hashes of a user's app passwords that work at a moment. */
  List<String> listAppPasswords(UserId user, Instant now);
}
