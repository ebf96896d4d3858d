package dev.sluice.benchmark.cost;

import dev.sluice.benchmark.database.DatabaseWork;
import org.jspecify.annotations.Nullable;

/**
 * What a database does for one login.
 *
 * @param commits ended transactions, single statements included
 * @param walBytes bytes written ahead
 * @param statements statements, or null where nothing counts them
 * @param roundTrips exchanges with the server: where no transaction is begun, each is one, however
 *     many statements it carries; null where some are begun or nothing counts them
 */
public record WorkPerLogin(
    double commits, double walBytes, @Nullable Double statements, @Nullable Double roundTrips) {

  static @Nullable WorkPerLogin between(
      @Nullable DatabaseWork before, @Nullable DatabaseWork after, long count) {
    if (before == null || after == null) {
      return null;
    }
    double logins = (double) count;
    boolean counted = after.statements() > before.statements();
    double commits = (after.transactions() - before.transactions()) / logins;
    return new WorkPerLogin(
        commits,
        (after.walBytes() - before.walBytes()) / logins,
        counted ? (after.statements() - before.statements()) / logins : null,
        counted && after.begun() == before.begun() ? commits : null);
  }
}
