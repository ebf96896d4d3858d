package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Tokens on PostgreSQL. */
public final class JooqTokenRepository implements TokenRepository {

  private static final Constraints IDENTIFIER =
      Constraints.unique("token_identifier_key", "A token", "identifier");

  private final JooqDatabase database;

  public JooqTokenRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<UserId> findOwner(String keyHash, TokenIntent intent, Instant now) {
    return database
        .current()
        .select(TOKEN.USER_ID)
        .from(TOKEN)
        .join(USER_ACCOUNT)
        .on(USER_ACCOUNT.ID.eq(TOKEN.USER_ID))
        .where(TOKEN.KEY_HASH.eq(keyHash))
        .and(TOKEN.INTENT.eq(ConstantNames.of(intent)))
        .and(TOKEN.EXPIRES.isNull().or(TOKEN.EXPIRES.gt(now)))
        .and(USER_ACCOUNT.ACTIVE)
        .fetchOptional(TOKEN.USER_ID)
        .map(UserId::new);
  }

  @Override
  public void add(Token token) {
    DSLContext transaction = database.write();
    IDENTIFIER.check(() ->
        transaction
            .insertInto(TOKEN)
            .set(TOKEN.ID, token.id().value())
            .set(TOKEN.IDENTIFIER, token.identifier())
            .set(TOKEN.KEY_HASH, token.keyHash())
            .set(TOKEN.INTENT, ConstantNames.of(token.intent()))
            .set(TOKEN.USER_ID, token.user().value())
            .set(TOKEN.DESCRIPTION, token.description())
            .set(TOKEN.EXPIRES, token.expires())
            .execute());
  }
}
