package dev.sluice.application.stage;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Hashes the passwords that are written, each once in a run: nothing is hashed while something is
 * being written, and a stage that follows another one comes when that has begun.
 */
final class WrittenPasswords {

  private static final String PASSWORD = "password";
  private static final String HASH = "hash";

  private final PasswordHasher hasher;
  private final UnitOfWork work;

  WrittenPasswords(PasswordHasher hasher, UnitOfWork work) {
    this.hasher = hasher;
    this.work = work;
  }

  /** The hash of a password; nothing where it is not known, and none can be made now. */
  Optional<String> hash(String password, StageVisit visit) {
    Optional<String> known =
        visit
            .context()
            .find(ContextKeys.HASHED_PASSWORD)
            .map(Value.Fields::fields)
            .filter(hashed -> Value.of(password).equals(hashed.get(PASSWORD)))
            .map(hashed -> hashed.get(HASH))
            .filter(Value.Text.class::isInstance)
            .map(hash -> ((Value.Text) hash).text());
    return known.isPresent() || work.isWriting() ? known : Optional.of(hasher.hash(password));
  }

  /** What is remembered of a password that was hashed. */
  static Value.Fields remembered(String password, String hash) {
    return new Value.Fields(Map.of(PASSWORD, Value.of(password), HASH, Value.of(hash)));
  }
}
