package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_TOKEN;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqSubject;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowTokenRecord;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.FlowToken;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Flow tokens on PostgreSQL. */
public final class JooqFlowTokenRepository implements FlowTokenRepository {

  private static final JooqSubject PENDING = JooqSubject.as("pu");

  private final JooqDatabase database;
  private final ExecutionJson executions;
  private final FlowDefinitions definitions;

  public JooqFlowTokenRepository(
      JooqDatabase database, ExecutionJson executions, FlowDefinitions definitions) {
    this.database = database;
    this.executions = executions;
    this.definitions = definitions;
  }

  @Override
  public Optional<FlowToken> find(String keyHash, Instant now) {
    return find(FLOW_TOKEN.KEY_HASH.eq(keyHash), now);
  }

  @Override
  public Optional<FlowToken> findNamed(String identifier, Instant now) {
    return find(FLOW_TOKEN.IDENTIFIER.eq(identifier), now);
  }

  private Optional<FlowToken> find(Condition condition, Instant now) {
    return database
        .current()
        .select(FLOW_TOKEN.fields())
        .select(PENDING.fields())
        .from(DSL.table("flow_token " + PENDING.join("flow_token.pending_user_id")))
        .where(condition)
        .and(FLOW_TOKEN.EXPIRES.gt(now))
        .fetchOptional()
        .flatMap(this::token);
  }

  @Override
  public boolean has(TokenId id, Instant now) {
    return database
        .current()
        .fetchExists(FLOW_TOKEN, FLOW_TOKEN.ID.eq(id.value()).and(FLOW_TOKEN.EXPIRES.gt(now)));
  }

  @Override
  public void add(FlowToken token) {
    FlowTokenRecord row = row(token);
    database
        .write()
        .insertInto(FLOW_TOKEN)
        .set(row)
        .onConflict(FLOW_TOKEN.IDENTIFIER)
        .doUpdate()
        .set(row)
        .execute();
  }

  @Override
  public boolean remove(TokenId id) {
    return database.write().deleteFrom(FLOW_TOKEN).where(FLOW_TOKEN.ID.eq(id.value())).execute()
        == 1;
  }

  private FlowTokenRecord row(FlowToken token) {
    FlowExecution execution = token.execution();
    ExecutionJson.Columns columns = executions.write(execution);
    var row = new FlowTokenRecord();
    row.setId(token.id().value());
    row.setIdentifier(token.identifier());
    row.setKeyHash(token.keyHash());
    row.setUserId(token.user().value());
    row.setExecutionId(columns.id().value());
    row.setFlowId(execution.definition().flow().id().value());
    row.setRevision(execution.definition().revision());
    row.setPendingUserId(execution.findPendingUser().map(JooqSubject::key).orElse(null));
    row.setStep(columns.step());
    row.setState(columns.state());
    row.setQuery(columns.query());
    row.setRevokeOnExecution(token.revokeOnExecution());
    row.setExpires(token.expires());
    return row;
  }

  private Optional<FlowToken> token(Record row) {
    FlowDefinition definition =
        definitions.get(new FlowId(row.get(FLOW_TOKEN.FLOW_ID)), row.get(FLOW_TOKEN.REVISION));
    var columns =
        new ExecutionJson.Columns(
            new ExecutionId(row.get(FLOW_TOKEN.EXECUTION_ID)),
            row.get(FLOW_TOKEN.STEP),
            row.get(FLOW_TOKEN.STATE),
            null,
            row.get(FLOW_TOKEN.QUERY));
    return executions
        .read(columns, definition, PENDING.read(row))
        .map(execution ->
            new FlowToken(
                new TokenId(row.get(FLOW_TOKEN.ID)),
                row.get(FLOW_TOKEN.IDENTIFIER),
                row.get(FLOW_TOKEN.KEY_HASH),
                new UserId(row.get(FLOW_TOKEN.USER_ID)),
                execution,
                row.get(FLOW_TOKEN.REVOKE_ON_EXECUTION),
                row.get(FLOW_TOKEN.EXPIRES)));
  }
}
