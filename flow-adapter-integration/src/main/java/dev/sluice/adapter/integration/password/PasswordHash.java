package dev.sluice.adapter.integration.password;

import dev.sluice.adapter.integration.argon2.Argon2;
import dev.sluice.adapter.integration.argon2.Argon2Cost;
import java.util.Optional;

/** A stored hash that a password can be compared with. */
sealed interface PasswordHash permits Argon2Hash, Pbkdf2Hash {

  /** Longer than any hash that this server or its predecessors make. */
  int MAX_LENGTH = 512;

  /** Reads a stored hash; nothing where it is none of ours or its cost is beyond reason. */
  static Optional<PasswordHash> parse(Argon2 argon2, String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.<PasswordHash>ofNullable(Argon2Hash.parse(argon2, encoded))
          .or(() -> Optional.ofNullable(Pbkdf2Hash.parse(encoded)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Compares, in a time that does not tell how much of the hash was right. */
  boolean matches(String password);

  /** Whether comparing costs exactly this. */
  boolean costs(Argon2Cost cost);
}
