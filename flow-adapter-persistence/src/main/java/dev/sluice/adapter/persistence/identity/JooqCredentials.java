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
import org.jspecify.annotations.Nullable;

/** Credentials on PostgreSQL. */
public final class JooqCredentials implements Credentials {

  private static final PreparedSql APP_PASSWORDS =
      PreparedSql.of(
          DSL.select(TOKEN.KEY_HASH)
              .from(TOKEN)
              .where(TOKEN.USER_ID.eq(PreparedSql.of(TOKEN.USER_ID)))
              .and(TOKEN.INTENT.eq(DSL.inline(ConstantNames.of(TokenIntent.APP_PASSWORD))))
              .and(TOKEN.EXPIRES.isNull().or(TOKEN.EXPIRES.gt(DSL.param("now", TOKEN.EXPIRES)))),
          List.of(TOKEN.KEY_HASH));

  private final JooqDatabase database;

  public JooqCredentials(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<String> findPassword(UserId user) {
    return database
        .current()
        .select(USER_ACCOUNT.PASSWORD_HASH)
        .from(USER_ACCOUNT)
        .where(USER_ACCOUNT.ID.eq(user.value()))
        .fetchOptional(USER_ACCOUNT.PASSWORD_HASH);
  }

  @Override
  public void update(UserId user, String passwordHash) {
    set(user, passwordHash);
  }

  @Override
  public void expire(UserId user) {
    set(user, null);
  }

  private void set(UserId user, @Nullable String passwordHash) {
    database
        .write()
        .update(USER_ACCOUNT)
        .set(USER_ACCOUNT.PASSWORD_HASH, passwordHash)
        .where(USER_ACCOUNT.ID.eq(user.value()))
        .execute();
  }

  @Override
  public Optional<Instant> findPasswordChange(UserId user) {
    return database
        .current()
        .select(USER_ACCOUNT.PASSWORD_CHANGED)
        .from(USER_ACCOUNT)
        .where(USER_ACCOUNT.ID.eq(user.value()))
        .and(USER_ACCOUNT.PASSWORD_HASH.isNotNull())
        .fetchOptional(USER_ACCOUNT.PASSWORD_CHANGED);
  }

  @Override
  public boolean hasPassword(UserId user) {
    return database
        .current()
        .fetchExists(
            USER_ACCOUNT,
            USER_ACCOUNT.ID.eq(user.value()).and(USER_ACCOUNT.PASSWORD_HASH.isNotNull()));
  }

  @Override
  public List<String> listAppPasswords(UserId user, Instant now) {
    return APP_PASSWORDS
        .list(database.current(), Map.of("user_id", user.value(), "now", now))
        .map(row -> row.get(TOKEN.KEY_HASH));
  }
}
