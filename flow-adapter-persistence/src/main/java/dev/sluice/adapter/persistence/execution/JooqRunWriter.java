package dev.sluice.adapter.persistence.execution;

import static dev.sluice.adapter.persistence.jooq.Tables.EXECUTION;
import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;

import dev.sluice.adapter.persistence.identity.JooqSession;
import dev.sluice.adapter.persistence.identity.JooqSubject;
import dev.sluice.adapter.persistence.jooq.tables.records.ExecutionRecord;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.ExecutionRepository.NewRun;
import dev.sluice.application.port.ExecutionRepository.RunUpdate;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The statements that save runs. Each writes one run, or none where somebody else was first. */
final class JooqRunWriter {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration AFTER_THE_END = Duration.ofSeconds(60);

  private final Json json;
  private final ExecutionJson executions;

  JooqRunWriter(Json json, ExecutionJson executions) {
    this.json = json;
    this.executions = executions;
  }

  Query add(DSLContext context, NewRun run) {
    SessionKey key = run.newKey();
    var session = key == null ? touched(run.session()) : begun(run, key);
    Table<?> home = key == null ? SESSION : session;
    UUID id = run.session().id().value();
    ExecutionRecord row = row(run.execution(), run.now());
    row.setId(run.execution().id().value());
    row.setSessionId(id);
    row.setFlowId(run.execution().definition().flow().id().value());
    row.setSubmission("");
    row.setTokenHash(run.tokenHash());
    return context
        .with(session)
        .insertInto(EXECUTION)
        .columns(row.fields())
        .select(
            DSL.select(values(row))
                .from(home)
                .where(Objects.requireNonNull(home.field(SESSION.ID)).eq(id)))
        .onConflict(EXECUTION.SESSION_ID, EXECUTION.FLOW_ID)
        .doUpdate()
        .setAllToExcluded();
  }

  Query update(DSLContext context, RunUpdate update) {
    FlowExecution execution = update.execution();
    ExecutionRecord row = row(execution, update.now());
    row.setSubmission(update.submission());
    return context
        .with(touched(update.session()))
        .update(EXECUTION)
        .set(row)
        .where(EXECUTION.ID.eq(execution.id().value()))
        .and(EXECUTION.SESSION_ID.eq(update.session().id().value()))
        .and(EXECUTION.STEP.eq(execution.step() - 1));
  }

  /** Writes nothing where nothing changed, and nothing about a session that changed hands. */
  private static CommonTableExpression<Record1<UUID>> touched(Session session) {
    return DSL.name("touched")
        .as(
            DSL.update(SESSION)
                .set(SESSION.LAST_USED, session.lastUsed())
                .set(SESSION.EXPIRES, session.expires())
                .where(SESSION.ID.eq(session.id().value()))
                .and(SESSION.LAST_USED.ne(session.lastUsed()))
                .and(SESSION.USER_ID.isNotDistinctFrom(JooqSubject.key(session.user())))
                .returningResult(SESSION.ID));
  }

  private CommonTableExpression<Record1<UUID>> begun(NewRun run, SessionKey key) {
    return DSL.name("begun")
        .as(
            DSL.insertInto(SESSION)
                .set(JooqSession.row(run.session(), key, run.client(), json))
                .returningResult(SESSION.ID));
  }

  private ExecutionRecord row(FlowExecution execution, Instant now) {
    ExecutionJson.Columns columns = executions.write(execution);
    var row = new ExecutionRecord();
    row.setRevision(execution.definition().revision());
    row.setPendingUserId(execution.findPendingUser().map(JooqSubject::key).orElse(null));
    row.setStep(columns.step());
    row.setState(columns.state());
    row.setAnswer(columns.answer());
    row.setQuery(columns.query());
    row.setSaved(now);
    row.setExpires(now.plus(execution.hasEnded() ? AFTER_THE_END : IDLE));
    return row;
  }

  private static List<Field<?>> values(ExecutionRecord row) {
    return Arrays.stream(row.fields()).<Field<?>>map(field -> value(row, field)).toList();
  }

  private static <T> Field<T> value(ExecutionRecord row, Field<T> field) {
    return DSL.val(row.get(field), field);
  }
}
