package dev.sluice.adapter.integration.password;

import dev.sluice.adapter.integration.argon2.Argon2;
import dev.sluice.adapter.integration.argon2.Argon2Cost;
import dev.sluice.application.port.PasswordHasher;
import java.security.SecureRandom;

/** Hashes with Argon2id; also compares with the PBKDF2 hashes that imported accounts have. */
public final class Argon2Hasher implements PasswordHasher {

  private final BoundedHashing hashing;
  private final Argon2 argon2;
  private final Argon2Cost cost;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param hashing where the work is done
   * @param argon2 what does it
   * @param cost of new hashes; those that cost anything else are outdated
   */
  public Argon2Hasher(BoundedHashing hashing, Argon2 argon2, Argon2Cost cost) {
    this.hashing = hashing;
    this.argon2 = argon2;
    this.cost = cost;
  }

  @Override
  public String hash(String password) {
    return hashing.perform(() -> Argon2Hash.of(argon2, password, cost, random).encoded());
  }

  /** Only the very first has to be a hash: nobody knows yet how long one takes. */
  @Override
  public void waitAsLong() {
    if (!hashing.waitAsLong()) {
      hash("");
    }
  }

  @Override
  public Match verify(String password, String hash) {
    hashing.refuseWhileWriting();
    return PasswordHash.parse(argon2, hash)
        .map(stored -> compare(password, stored))
        .orElse(Match.UNKNOWN_HASH);
  }

  @Override
  public boolean understands(String hash) {
    return PasswordHash.parse(argon2, hash).isPresent();
  }

  private Match compare(String password, PasswordHash stored) {
    boolean matches = hashing.perform(() -> stored.matches(password));
    if (stored.costs(cost)) {
      return matches ? Match.RIGHT : Match.WRONG;
    }
    return matches ? Match.RIGHT_BUT_OUTDATED : Match.WRONG_AND_OUTDATED;
  }
}
