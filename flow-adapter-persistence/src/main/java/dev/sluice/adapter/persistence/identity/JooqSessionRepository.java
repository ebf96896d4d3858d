package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqGuard;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sessions on PostgreSQL. */
public final class JooqSessionRepository implements SessionRepository {

  private static final PreparedSql ROTATE = PreparedSql.of(rotating());

  private final JooqDatabase database;
  private final JooqSession sessions;
  private final Json json;
  private final PreparedSql byKey;

  public JooqSessionRepository(JooqDatabase database, Json json) {
    this.database = database;
    this.sessions = new JooqSession(json);
    this.json = json;
    List<Field<?>> fields = sessions.fields();
    this.byKey =
        PreparedSql.of(
            DSL.select(fields)
                .from(
                    DSL.table(
                        sessions.select() + sessions.join(),
                        JooqSession.places().toArray(QueryPart[]::new))),
            fields);
  }

  @Override
  public Optional<Session> find(SessionKey key, Instant now) {
    return byKey
        .fetch(database.current(), JooqSession.values(key, now))
        .flatMap(sessions::find)
        .filter(opened -> !opened.formerKey())
        .map(JooqSession.Opened::session);
  }

  @Override
  public List<StoredSession> list(UserId user, int limit, Instant now) {
    return database
        .current()
        .select(sessions.storedFields())
        .from(
            DSL.table(
                sessions.selectLatest(),
                DSL.val(user.value(), SESSION.USER_ID),
                DSL.val(now, SESSION.EXPIRES),
                DSL.val(limit)))
        .orderBy(JooqSession.latestFirst())
        .fetch(sessions::stored);
  }

  @Override
  public void add(Session session, SessionKey key, Client client) {
    database.write().insertInto(SESSION).set(JooqSession.row(session, key, client, json)).execute();
  }

  @Override
  public void update(Session session, SessionKey newKey, Client client, Instant now) {
    Map<String, @Nullable Object> values =
        new HashMap<>(JooqSession.row(session, client, json).intoMap());
    values.put("key_hash", newKey.hash());
    values.put("previous_key_until", now.plus(Session.REPLAY));
    values.put("id", session.id().value());
    database.save(ROTATE, values);
  }

  private static Query rotating() {
    var rotated =
        DSL.name("rotated")
            .as(
                DSL.update(SESSION)
                    .set(
                        PreparedSql.places(
                            SESSION.USER_ID,
                            SESSION.IMPERSONATED_ID,
                            SESSION.EVIDENCE,
                            SESSION.LAST_USED,
                            SESSION.EXPIRES,
                            SESSION.ENDS_AT,
                            SESSION.LASTING_SECONDS,
                            SESSION.BINDING,
                            SESSION.LAST_ADDRESS,
                            SESSION.LAST_USER_AGENT,
                            SESSION.KEY_HASH,
                            SESSION.PREVIOUS_KEY_UNTIL))
                    .set(SESSION.PREVIOUS_KEY_HASH, SESSION.KEY_HASH)
                    .where(SESSION.ID.eq(PreparedSql.of(SESSION.ID)))
                    .returningResult(SESSION.ID));
    return DSL.with(rotated).select(JooqGuard.of(rotated, "the session"));
  }

  @Override
  public void update(Session session) {
    database
        .write()
        .update(SESSION)
        .set(SESSION.LAST_USED, session.lastUsed())
        .set(SESSION.EXPIRES, session.expires())
        .set(SESSION.BINDING, JooqSession.write(session.binding(), json))
        .where(SESSION.ID.eq(session.id().value()))
        .execute();
  }

  @Override
  public void remove(UserId user, @Nullable SessionId kept) {
    UUID spared = kept == null ? null : kept.value();
    database
        .write()
        .deleteFrom(SESSION)
        .where(SESSION.USER_ID.eq(user.value()))
        .and(SESSION.ID.isDistinctFrom(spared))
        .execute();
  }

  @Override
  public int remove(Set<UserId> users) {
    Long[] ids = users.stream().map(UserId::value).toArray(Long[]::new);
    return database.write().deleteFrom(SESSION).where(SESSION.USER_ID.eq(DSL.any(ids))).execute();
  }

  @Override
  public boolean removeOne(UserId user, SessionId session) {
    return database
            .write()
            .deleteFrom(SESSION)
            .where(SESSION.USER_ID.eq(user.value()))
            .and(SESSION.ID.eq(session.value()))
            .execute()
        > 0;
  }
}
