package dev.sluice.adapter.persistence.execution;

import static dev.sluice.adapter.persistence.jooq.Tables.EXECUTION;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.LOST_RUN;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqSession;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Runs on PostgreSQL. Adding and updating are one statement each, sent with its unit of work. */
public final class JooqExecutionRepository implements ExecutionRepository {

  private final JooqDatabase database;
  private final JooqRunReader reader;
  private final JooqRunWriter writer;

  public JooqExecutionRepository(
      JooqDatabase database, Json json, ExecutionJson executions, FlowDefinitions definitions) {
    this.database = database;
    this.reader = new JooqRunReader(new JooqSession(json), executions, definitions);
    this.writer = new JooqRunWriter(database, json, executions);
  }

  @Override
  public Optional<OpenedFlow> find(FlowSlug slug, @Nullable SessionKey key, Instant now) {
    return reader.find(database.settled(), slug, key, now);
  }

  @Override
  public Optional<FlowTitle> findLost(SessionId session, FlowSlug slug, Instant now) {
    return database
        .current()
        .select(LOST_RUN.TITLE)
        .from(LOST_RUN)
        .where(LOST_RUN.SESSION_ID.eq(session.value()))
        .and(LOST_RUN.SLUG.eq(slug.value()))
        .and(LOST_RUN.EXPIRES.gt(now))
        .fetchOptional(row -> new FlowTitle(row.value1()));
  }

  @Override
  public List<FlowSlug> listFlows(SessionId session, Instant now) {
    return database
        .current()
        .select(FLOW.SLUG)
        .from(EXECUTION)
        .join(FLOW)
        .on(FLOW.ID.eq(EXECUTION.FLOW_ID))
        .where(EXECUTION.SESSION_ID.eq(session.value()))
        .and(EXECUTION.EXPIRES.gt(now))
        .fetch(row -> new FlowSlug(row.value1()));
  }

  @Override
  public void add(NewRun run) {
    writer.add(run);
  }

  @Override
  public void update(RunUpdate update) {
    writer.update(update);
  }

  @Override
  public void remove(SessionId session, @Nullable FlowSlug flow, @Nullable ExecutionId kept) {
    Condition doomed = EXECUTION.SESSION_ID.eq(session.value());
    if (flow != null) {
      doomed =
          doomed.and(
              EXECUTION.FLOW_ID.in(
                  DSL.select(FLOW.ID).from(FLOW).where(FLOW.SLUG.eq(flow.value()))));
    }
    if (kept != null) {
      doomed = doomed.and(EXECUTION.ID.ne(kept.value()));
    }
    database.write().deleteFrom(EXECUTION).where(doomed).execute();
  }
}
