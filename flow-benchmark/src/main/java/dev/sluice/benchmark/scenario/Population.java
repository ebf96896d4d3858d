package dev.sluice.benchmark.scenario;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PasswordHasher.Match;
import dev.sluice.benchmark.login.Accounts;

/** Many people, whose password was hashed once for all of them. */
final class Population {

  private static final String FIRST =
      "select password_hash from user_account where username = ? || '1'";
  private static final String ADD =
      """
      insert into user_account (username, name, email, password_hash, active, type, path,
                                joined, password_changed, updated)
      select ? || n, 'Benchmark ' || n, ? || n || '@example.org', ?, true, 'internal', 'benchmark',
             now(), now(), now()
        from generate_series(1, ?) n
          on conflict (username) do update set password_hash = excluded.password_hash
       where user_account.password_hash is distinct from excluded.password_hash
      """;

  private final Bulk bulk;
  private final PasswordHasher hasher;

  Population(Bulk bulk, PasswordHasher hasher) {
    this.bulk = bulk;
    this.hasher = hasher;
  }

  /** Adds those who are missing, and gives all the password. */
  void add(Accounts accounts) {
    String prefix = accounts.prefix();
    bulk.execute(ADD, prefix, prefix, hash(accounts), accounts.count());
  }

  /** The one that they have, if it is good, so that those who are there need not be written. */
  private String hash(Accounts accounts) {
    return bulk.find(FIRST, accounts.prefix())
        .filter(hash -> hasher.verify(accounts.password(), hash) == Match.RIGHT)
        .orElseGet(() -> hasher.hash(accounts.password()));
  }
}
