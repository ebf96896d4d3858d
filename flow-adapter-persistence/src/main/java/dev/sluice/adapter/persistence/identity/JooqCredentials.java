package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.Credentials;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Credentials on PostgreSQL. */
public final class JooqCredentials implements Credentials {

  private static final PreparedSql PASSWORD_HASH =
      PreparedSql.of(
          DSL.select(USER_ACCOUNT.PASSWORD_HASH)
              .from(USER_ACCOUNT)
              .where(USER_ACCOUNT.ID.eq(PreparedSql.of(USER_ACCOUNT.ID))),
          List.of(USER_ACCOUNT.PASSWORD_HASH));

  private final JooqDatabase database;

  public JooqCredentials(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<String> findPasswordHash(UserId user) {
    return PASSWORD_HASH
        .fetch(database.current(), Map.of("id", user.value()))
        .map(row -> row.get(USER_ACCOUNT.PASSWORD_HASH));
  }

  @Override
  public void update(UserId user, String passwordHash) {
    database
        .write()
        .update(USER_ACCOUNT)
        .set(USER_ACCOUNT.PASSWORD_HASH, passwordHash)
        .where(USER_ACCOUNT.ID.eq(user.value()))
        .execute();
  }

  @Override
  public List<String> listAppPasswords(UserId user, Instant now) {
    return database
        .current()
        .select(TOKEN.KEY_HASH)
        .from(TOKEN)
        .where(TOKEN.USER_ID.eq(user.value()))
        .and(TOKEN.INTENT.eq(ConstantNames.of(TokenIntent.APP_PASSWORD)))
        .and(TOKEN.EXPIRES.isNull().or(TOKEN.EXPIRES.gt(now)))
        .fetch(TOKEN.KEY_HASH);
  }
}
