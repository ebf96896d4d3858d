package dev.sluice.adapter.persistence.execution;

import static dev.sluice.adapter.persistence.jooq.Tables.EXECUTION;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;

import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.identity.JooqSession;
import dev.sluice.adapter.persistence.identity.JooqSubject;
import dev.sluice.adapter.persistence.jooq.tables.Execution;
import dev.sluice.adapter.persistence.jooq.tables.Flow;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.application.port.ExecutionRepository.OpenedFlow;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Everything that a request to a flow needs, in one query. */
final class JooqRunReader {

  private static final Flow F = FLOW.as("f");
  private static final Execution E = EXECUTION.as("e");
  private static final JooqSubject PENDING = JooqSubject.as("pu");

  /** Whoever has no key has neither session nor run. */
  private static final PreparedSql STRANGERS =
      PreparedSql.of(
          DSL.select(F.ID, F.REVISION).from(F).where(F.SLUG.eq(PreparedSql.of(F.SLUG))),
          List.of(F.ID, F.REVISION));

  private final JooqSession sessions;
  private final PreparedSql query;
  private final ExecutionJson executions;
  private final FlowDefinitions definitions;

  JooqRunReader(JooqSession sessions, ExecutionJson executions, FlowDefinitions definitions) {
    this.sessions = sessions;
    List<Field<?>> fields = fields(sessions);
    this.query =
        PreparedSql.of(
            DSL.select(fields)
                .from(DSL.table(tables(sessions), JooqSession.places().toArray(QueryPart[]::new)))
                .where(F.SLUG.eq(PreparedSql.of(F.SLUG))),
            fields);
    this.executions = executions;
    this.definitions = definitions;
  }

  Optional<OpenedFlow> find(DSLContext on, FlowSlug slug, @Nullable SessionKey key, Instant now) {
    if (key == null) {
      return STRANGERS
          .fetch(on, Map.of("slug", slug.value()))
          .map(row ->
              new OpenedFlow(new FlowId(row.get(F.ID)), row.get(F.REVISION), null, false, null));
    }
    Map<String, @Nullable Object> values = JooqSession.values(key, now);
    values.put("slug", slug.value());
    return query.fetch(on, values).map(this::read);
  }

  private static List<Field<?>> fields(JooqSession sessions) {
    var fields = new ArrayList<Field<?>>(List.of(F.ID, F.REVISION));
    fields.addAll(sessions.fields());
    fields.addAll(
        List.of(
            E.ID,
            E.REVISION,
            E.STEP,
            E.STATE,
            E.ANSWER,
            E.QUERY,
            E.SUBMISSION,
            E.TOKEN_HASH,
            E.SAVED));
    fields.addAll(PENDING.fields());
    return fields;
  }

  private static String tables(JooqSession sessions) {
    return "flow f left join lateral "
        + sessions.select()
        + " on true "
        + sessions.join()
        + "left join execution e on e.session_id = s.id and e.flow_id = f.id and e.expires > {1} "
        // not a run of a former flow with this identifier
        + "and e.revision >= f.first_revision "
        + PENDING.join("e.pending_user_id");
  }

  private OpenedFlow read(Record row) {
    var flow = new FlowId(row.get(F.ID));
    JooqSession.Opened opened = sessions.find(row).orElse(null);
    return new OpenedFlow(
        flow,
        row.get(F.REVISION),
        opened == null ? null : opened.session(),
        opened != null && opened.formerKey(),
        row.get(E.ID) == null ? null : run(flow, row).orElse(null));
  }

  private Optional<StoredRun> run(FlowId flow, Record row) {
    FlowDefinition definition = definitions.get(flow, row.get(E.REVISION));
    var columns =
        new ExecutionJson.Columns(
            new ExecutionId(row.get(E.ID)),
            row.get(E.STEP),
            row.get(E.STATE),
            row.get(E.ANSWER),
            row.get(E.QUERY));
    return executions
        .read(columns, definition, PENDING.read(row))
        .map(execution ->
            new StoredRun(
                execution, row.get(E.SUBMISSION), row.get(E.SAVED), row.get(E.TOKEN_HASH)));
  }
}
