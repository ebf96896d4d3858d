package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.PASSWORD_HISTORY;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.PasswordHistory;
import dev.sluice.domain.id.UserId;
import java.util.List;

/** Former passwords on PostgreSQL, where a trigger remembers them. */
public final class JooqPasswordHistory implements PasswordHistory {

  private final JooqDatabase database;

  public JooqPasswordHistory(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public List<String> listLatest(UserId user, int count) {
    return database
        .current()
        .select(PASSWORD_HISTORY.PASSWORD_HASH)
        .from(PASSWORD_HISTORY)
        .where(PASSWORD_HISTORY.USER_ID.eq(user.value()))
        .orderBy(PASSWORD_HISTORY.ID.desc())
        .limit(count)
        .fetch(PASSWORD_HISTORY.PASSWORD_HASH);
  }
}
