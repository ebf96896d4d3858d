package dev.sluice.adapter.persistence.execution;

import static dev.sluice.adapter.persistence.jooq.Tables.EXECUTION;
import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqGuard;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.identity.JooqSession;
import dev.sluice.adapter.persistence.identity.JooqSubject;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.ExecutionRepository.NewRun;
import dev.sluice.application.port.ExecutionRepository.RunUpdate;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The statements that save runs. Each writes one run, or raises that somebody else was first. */
final class JooqRunWriter {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration AFTER_THE_END = Duration.ofSeconds(60);

  /** The session's columns have names of their own beside the run's. */
  private static final String OF_SESSION = "session_";

  private static final List<Field<?>> COLUMNS = List.of(EXECUTION.fields());
  private static final Param<UUID> SESSION_ID = PreparedSql.of(EXECUTION.SESSION_ID);
  private static final PreparedSql ADD = PreparedSql.of(adding());
  private static final PreparedSql ADD_WITH_SESSION = PreparedSql.of(addingWithSession());
  private static final PreparedSql UPDATE = PreparedSql.of(updating(List.of()));
  private static final PreparedSql UPDATE_WITH_SESSION =
      PreparedSql.of(updating(List.of(touched())));

  private final JooqDatabase database;
  private final Json json;
  private final ExecutionJson executions;

  JooqRunWriter(JooqDatabase database, Json json, ExecutionJson executions) {
    this.database = database;
    this.json = json;
    this.executions = executions;
  }

  void add(NewRun run) {
    Map<String, @Nullable Object> values = values(run.execution(), run.now());
    values.put("session_id", run.session().id().value());
    values.put("submission", "");
    values.put("token_hash", run.tokenHash());
    SessionKey key = run.newKey();
    if (key == null) {
      values.putAll(touching(run.session()));
      database.save(ADD, values);
      return;
    }
    var session = JooqSession.row(run.session(), key, run.client(), json);
    for (Field<?> field : session.fields()) {
      values.put(OF_SESSION + field.getName(), session.get(field));
    }
    database.save(ADD_WITH_SESSION, values);
  }

  void update(RunUpdate update) {
    Map<String, @Nullable Object> values = values(update.execution(), update.now());
    values.put("session_id", update.session().value());
    values.put("submission", update.submission());
    values.put("former_step", update.execution().step() - 1);
    Session used = update.used();
    if (used == null) {
      database.save(UPDATE, values);
      return;
    }
    values.putAll(touching(used));
    database.save(UPDATE_WITH_SESSION, values);
  }

  private static Query adding() {
    var added =
        DSL.name("added")
            .as(
                DSL.insertInto(EXECUTION)
                    .columns(COLUMNS)
                    .select(
                        DSL.select(COLUMNS.stream().<Field<?>>map(JooqRunWriter::typed).toList())
                            .from(SESSION)
                            .where(SESSION.ID.eq(SESSION_ID)))
                    .onConflict(EXECUTION.SESSION_ID, EXECUTION.FLOW_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .returningResult(EXECUTION.ID));
    return DSL.with(touched(), added).select(JooqGuard.of(added, "the session"));
  }

  /** A session that is new has no run to replace. */
  private static Query addingWithSession() {
    CommonTableExpression<?> session = begun();
    return DSL.with(session)
        .insertInto(EXECUTION)
        .columns(COLUMNS)
        .select(
            DSL.select(COLUMNS.stream().<Field<?>>map(JooqRunWriter::typed).toList())
                .from(session));
  }

  // a value that is null has no type of its own in a list of results
  private static <T> Field<T> typed(Field<T> column) {
    return DSL.cast(PreparedSql.of(column), column);
  }

  private static Query updating(List<CommonTableExpression<?>> before) {
    var updated =
        DSL.name("updated")
            .as(
                DSL.update(EXECUTION)
                    .set(
                        PreparedSql.places(
                            EXECUTION.REVISION,
                            EXECUTION.PENDING_USER_ID,
                            EXECUTION.STEP,
                            EXECUTION.STATE,
                            EXECUTION.ANSWER,
                            EXECUTION.QUERY,
                            EXECUTION.SUBMISSION,
                            EXECUTION.SAVED,
                            EXECUTION.EXPIRES))
                    .where(EXECUTION.SESSION_ID.eq(SESSION_ID))
                    .and(EXECUTION.FLOW_ID.eq(PreparedSql.of(EXECUTION.FLOW_ID)))
                    .and(EXECUTION.ID.eq(PreparedSql.of(EXECUTION.ID)))
                    .and(EXECUTION.STEP.eq(DSL.param("former_step", EXECUTION.STEP)))
                    .returningResult(EXECUTION.ID));
    var all = new ArrayList<>(before);
    all.add(updated);
    return DSL.with(all).select(JooqGuard.of(updated, "the run"));
  }

  /** Writes nothing where nothing changed, and nothing about a session that changed hands. */
  private static CommonTableExpression<Record1<UUID>> touched() {
    Param<Instant> lastUsed = ofSession(SESSION.LAST_USED);
    return DSL.name("touched")
        .as(
            DSL.update(SESSION)
                .set(SESSION.LAST_USED, lastUsed)
                .set(SESSION.EXPIRES, ofSession(SESSION.EXPIRES))
                .where(SESSION.ID.eq(SESSION_ID))
                .and(SESSION.LAST_USED.ne(lastUsed))
                .and(SESSION.USER_ID.isNotDistinctFrom(ofSession(SESSION.USER_ID)))
                .returningResult(SESSION.ID));
  }

  private static CommonTableExpression<Record1<UUID>> begun() {
    var columns = new HashMap<Field<?>, Object>();
    for (Field<?> column : SESSION.fields()) {
      if (!column.equals(SESSION.PREVIOUS_KEY_HASH) && !column.equals(SESSION.PREVIOUS_KEY_UNTIL)) {
        columns.put(column, ofSession(column));
      }
    }
    return DSL.name("begun").as(DSL.insertInto(SESSION).set(columns).returningResult(SESSION.ID));
  }

  private static <T> Param<T> ofSession(Field<T> column) {
    return DSL.param(OF_SESSION + column.getName(), column);
  }

  private static Map<String, @Nullable Object> touching(Session session) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("session_last_used", session.lastUsed());
    values.put("session_expires", session.expires());
    values.put("session_user_id", JooqSubject.key(session.user()));
    return values;
  }

  private Map<String, @Nullable Object> values(FlowExecution execution, Instant now) {
    ExecutionJson.Columns columns = executions.write(execution);
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", execution.id().value());
    values.put("flow_id", execution.definition().flow().id().value());
    values.put("revision", execution.definition().revision());
    values.put("pending_user_id", execution.findPendingUser().map(JooqSubject::key).orElse(null));
    values.put("step", columns.step());
    values.put("state", columns.state());
    values.put("answer", columns.answer());
    values.put("query", columns.query());
    values.put("saved", now);
    values.put("expires", now.plus(execution.hasEnded() ? AFTER_THE_END : IDLE));
    return values;
  }
}
