package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.crypto.SealedKeys;
import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Tokens on PostgreSQL. */
public final class JooqTokenRepository implements TokenRepository {

  private static final Constraints KEY = Constraints.unique("token_key_hash_key", "A token", "key");
  private static final Constraints ALL =
      KEY.and(
              "token_identifier_key",
              new Problem("identifier", "unique", "A token with this identifier already exists."))
          .and("token_user_fkey", new Problem("user", "does_not_exist", "There is no such user."));

  /** What makes a token. */
  static final List<Field<?>> FIELDS =
      List.of(
          TOKEN.ID,
          TOKEN.IDENTIFIER,
          TOKEN.INTENT,
          TOKEN.USER_ID,
          TOKEN.DESCRIPTION,
          TOKEN.EXPIRES,
          TOKEN.MANAGED);

  private final JooqDatabase database;
  private final SealedKeys keys;

  public JooqTokenRepository(JooqDatabase database, Keyring keyring) {
    this.database = database;
    this.keys = new SealedKeys(keyring, "token-key");
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
  public Optional<Token> find(String identifier) {
    return database
        .current()
        .select(FIELDS)
        .from(TOKEN)
        .where(TOKEN.IDENTIFIER.eq(identifier))
        .fetchOptional(JooqTokenRepository::token);
  }

  @Override
  public Optional<TokenKey> findKey(TokenId id) {
    return database
        .current()
        .select(TOKEN.SEALED_KEY)
        .from(TOKEN)
        .where(TOKEN.ID.eq(id.value()))
        .fetchOptional(TOKEN.SEALED_KEY)
        .map(sealed -> new TokenKey(keys.open(id.value(), sealed)));
  }

  @Override
  public List<Token> listExpired(TokenIntent intent, Instant now, int most) {
    return database
        .write()
        .select(FIELDS)
        .from(TOKEN)
        .where(TOKEN.EXPIRES.le(now))
        .and(TOKEN.INTENT.eq(ConstantNames.of(intent)))
        .orderBy(TOKEN.EXPIRES)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch(JooqTokenRepository::token);
  }

  @Override
  public void add(Token token, TokenKey key) {
    DSLContext transaction = database.write();
    requireUsable(token.user(), transaction);
    ALL.check(() ->
        transaction
            .insertInto(TOKEN)
            .set(TOKEN.ID, token.id().value())
            .set(TOKEN.IDENTIFIER, token.identifier())
            .set(TOKEN.KEY_HASH, key.hash())
            .set(TOKEN.SEALED_KEY, keys.seal(token.id().value(), key.value()))
            .set(TOKEN.INTENT, ConstantNames.of(token.intent()))
            .set(TOKEN.USER_ID, token.user().value())
            .set(TOKEN.DESCRIPTION, token.description())
            .set(TOKEN.EXPIRES, token.expires())
            .set(TOKEN.MANAGED, token.managed())
            .execute());
  }

  private static void requireUsable(UserId owner, DSLContext transaction) {
    if (!JooqOwners.findActive(transaction, owner).orElse(true)) {
      throw new FlowFault.Invalid(List.of(Problem.invalid("user", "This user is not active.")));
    }
  }

  @Override
  public void remove(UserId user) {
    database.write().deleteFrom(TOKEN).where(TOKEN.USER_ID.eq(user.value())).execute();
  }

  @Override
  public void update(Token token) {
    DSLContext transaction = database.write();
    int updated =
        ALL.check(() ->
            transaction
                .update(TOKEN)
                .set(TOKEN.IDENTIFIER, token.identifier())
                .set(TOKEN.INTENT, ConstantNames.of(token.intent()))
                .set(TOKEN.DESCRIPTION, token.description())
                .set(TOKEN.EXPIRES, token.expires())
                .set(TOKEN.MANAGED, token.managed())
                .where(TOKEN.ID.eq(token.id().value()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.NotFound("token");
    }
  }

  @Override
  public void remove(TokenId id) {
    database.write().deleteFrom(TOKEN).where(TOKEN.ID.eq(id.value())).execute();
  }

  @Override
  public void updateKey(TokenId id, TokenKey key) {
    DSLContext transaction = database.write();
    int updated =
        KEY.check(() ->
            transaction
                .update(TOKEN)
                .set(TOKEN.KEY_HASH, key.hash())
                .set(TOKEN.SEALED_KEY, keys.seal(id.value(), key.value()))
                .where(TOKEN.ID.eq(id.value()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.NotFound("token");
    }
  }

  static Token token(Record row) {
    return new Token(
        new TokenId(row.get(TOKEN.ID)),
        row.get(TOKEN.IDENTIFIER),
        ConstantNames.constant(TokenIntent.class, row.get(TOKEN.INTENT)),
        new UserId(row.get(TOKEN.USER_ID)),
        row.get(TOKEN.DESCRIPTION),
        row.get(TOKEN.EXPIRES),
        row.get(TOKEN.MANAGED));
  }
}
