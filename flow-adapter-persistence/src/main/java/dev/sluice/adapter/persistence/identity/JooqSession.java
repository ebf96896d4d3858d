package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;

import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.jooq.tables.records.SessionRecord;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.SessionRepository.StoredSession;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.identity.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Joins the session that a key opens, or those of a person, into a query, with the user. */
public final class JooqSession {

  private static final dev.sluice.adapter.persistence.jooq.tables.Session S = SESSION.as("s");
  private static final JooqSubject USER = JooqSubject.as("su");
  private static final JooqSubject IMPERSONATOR = JooqSubject.as("si");
  private static final Field<Boolean> FORMER =
      DSL.field(DSL.name("s", "former"), SQLDataType.BOOLEAN);

  private final Json json;

  /**
   * A session with how it was opened.
   *
   * @param formerKey whether the key is the one from before the latest login
   */
  public record Opened(Session session, boolean formerKey) {}

  public JooqSession(Json json) {
    this.json = json;
  }

  /** What to select. */
  public List<Field<?>> fields() {
    var fields = new ArrayList<Field<?>>(USER.fields());
    fields.addAll(IMPERSONATOR.fields());
    fields.addAll(
        List.of(
            FORMER,
            S.ID,
            S.EVIDENCE,
            S.CREATED,
            S.LAST_USED,
            S.EXPIRES,
            S.ENDS_AT,
            S.LASTING_SECONDS,
            S.BINDING));
    return fields;
  }

  /** The session as {@code s} and its user: {@code {0}} is the key's hash, {@code {1}} is now. */
  public String select() {
    return """
    (select *, false as former from session
      where key_hash = {0} and expires > {1} and ends_at > {1}
     union all
     select *, true as former from session
      where previous_key_hash = {0} and previous_key_until > {1}
        and expires > {1} and ends_at > {1}
     limit 1) s
    """;
  }

  /**
   * The latest sessions of a user as {@code s}, with the user: {@code {0}} is the user, {@code {1}}
   * is now, {@code {2}} is how many.
   */
  String selectLatest() {
    return """
    (select *, false as former from session
      where user_id = {0} and expires > {1} and ends_at > {1}
      order by last_used desc, id desc limit {2}) s
    """
        + join();
  }

  /** What to select of the latest sessions. */
  List<Field<?>> storedFields() {
    var fields = new ArrayList<Field<?>>(fields());
    fields.addAll(List.of(S.LAST_ADDRESS, S.LAST_USER_AGENT));
    return fields;
  }

  /** How to sort them: a join keeps no order. */
  static List<SortField<?>> latestFirst() {
    return List.of(S.LAST_USED.desc(), S.ID.desc());
  }

  /** What to join after it. */
  public String join() {
    return USER.join("coalesce(s.impersonated_id, s.user_id)")
        + IMPERSONATOR.join("case when s.impersonated_id is not null then s.user_id end");
  }

  /** Named parameters for the places in the query: {@code key_hash} and {@code now}. */
  public static List<QueryPart> places() {
    return List.of(PreparedSql.of(SESSION.KEY_HASH), DSL.param("now", SESSION.EXPIRES));
  }

  /** The values for these parameters. */
  public static Map<String, @Nullable Object> values(@Nullable SessionKey key, Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("key_hash", key == null ? null : key.hash());
    values.put("now", now);
    return values;
  }

  /** The session of a row, if the key opened one. */
  public Optional<Opened> find(Record row) {
    return Optional.ofNullable(row.get(S.ID)).map(_ -> read(row));
  }

  /** One of the latest sessions. */
  StoredSession stored(Record row) {
    return new StoredSession(
        read(row).session(), row.get(S.LAST_ADDRESS), row.get(S.LAST_USER_AGENT));
  }

  /** A new row. */
  public static SessionRecord row(Session session, SessionKey key, Client client, Json json) {
    SessionRecord row = row(session, client, json);
    row.setId(session.id().value());
    row.setKeyHash(key.hash());
    row.setCreated(session.created());
    return row;
  }

  /** What a login or logout changes in a row, but for the key. */
  static SessionRecord row(Session session, Client client, Json json) {
    Duration lasting = session.lasting();
    var row = new SessionRecord();
    row.setUserId(JooqSubject.key(session.owner()));
    row.setImpersonatedId(session.impersonator() == null ? null : JooqSubject.key(session.user()));
    row.setEvidence(json.write(session.evidence()));
    row.setLastUsed(session.lastUsed());
    row.setExpires(session.expires());
    row.setEndsAt(session.endsAt());
    row.setLastingSeconds(lasting == null ? null : lasting.toSeconds());
    row.setBinding(write(session.binding(), json));
    row.setLastAddress(client.address());
    row.setLastUserAgent(client.userAgent());
    return row;
  }

  static @Nullable JSONB write(@Nullable SessionBinding binding, Json json) {
    return binding == null ? null : json.write(binding);
  }

  private Opened read(Record row) {
    Subject user = USER.read(row);
    Long lasting = row.get(S.LASTING_SECONDS);
    JSONB binding = row.get(S.BINDING);
    var session =
        new Session(
            new SessionId(row.get(S.ID)),
            user == null ? Subject.ANONYMOUS : user,
            json.read(row.get(S.EVIDENCE), Evidence.class),
            row.get(S.CREATED),
            row.get(S.LAST_USED),
            row.get(S.EXPIRES),
            row.get(S.ENDS_AT),
            lasting == null ? null : Duration.ofSeconds(lasting),
            IMPERSONATOR.read(row),
            binding == null ? null : json.read(binding, SessionBinding.class));
    return new Opened(session, row.get(FORMER));
  }
}
