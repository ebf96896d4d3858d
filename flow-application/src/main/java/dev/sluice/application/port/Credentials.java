package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What passwords are compared with. */
public interface Credentials {

  /** The hash of a user's password, if it is usable. */
  Optional<String> findPasswordHash(UserId user);

  /** Replaces the hash of a password that is still the same, by better parameters. */
  void update(UserId user, String passwordHash);

  /** The SHA-256 hashes of a user's app passwords that work at a moment. */
  List<String> listAppPasswords(UserId user, Instant now);
}
