package dev.sluice.application.blueprint;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.resource.Passwords;
import java.util.function.Function;

/**
 * Units of work in which passwords may turn up. Which ones, tags and conditions tell only while it
 * goes on, when it is too late to hash: then it is undone, and done again once they are hashed.
 * What is refused anyway is refused before that costs anything.
 */
final class PasswordWork {

  private final UnitOfWork work;
  private final PasswordHasher hasher;

  PasswordWork(UnitOfWork work, PasswordHasher hasher) {
    this.work = work;
    this.hasher = hasher;
  }

  /** Performs work, all of it or nothing; not within another unit. */
  <T> T perform(Function<Passwords, T> job) {
    var hashes = new AwaitedHashes(hasher);
    while (true) {
      try {
        return work.perform(() -> {
          T done = job.apply(hashes);
          hashes.requireAll();
          return done;
        });
      } catch (AwaitedHashes.Awaited awaited) {
        hashes.make();
      }
    }
  }
}
