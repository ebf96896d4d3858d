package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_TOKEN;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqGuard;
import dev.sluice.adapter.persistence.database.PreparedSql;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Flow tokens on PostgreSQL. */
public final class JooqFlowTokenRepository implements FlowTokenRepository {

  private static final JooqSubject PENDING = JooqSubject.as("pu");

  private static final PreparedSql ADD =
      PreparedSql.of(
          DSL.insertInto(FLOW_TOKEN)
              .set(PreparedSql.places(FLOW_TOKEN.fields()))
              .onConflict(FLOW_TOKEN.IDENTIFIER)
              .doUpdate()
              .setAllToExcluded());
  private static final PreparedSql USE_UP = PreparedSql.of(usingUp());
  private static final PreparedSql FIND = finding(FLOW_TOKEN.KEY_HASH);
  private static final PreparedSql FIND_NAMED = finding(FLOW_TOKEN.IDENTIFIER);
  private static final Field<Boolean> WORKS = DSL.field(DSL.inline(true)).as("works");
  private static final PreparedSql HAS =
      PreparedSql.of(
          DSL.select(WORKS)
              .from(FLOW_TOKEN)
              .where(FLOW_TOKEN.ID.eq(PreparedSql.of(FLOW_TOKEN.ID)))
              .and(FLOW_TOKEN.EXPIRES.gt(PreparedSql.of(FLOW_TOKEN.EXPIRES))),
          List.of(WORKS));

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
    return FIND.fetch(database.current(), Map.of("key_hash", keyHash, "expires", now))
        .flatMap(this::token);
  }

  @Override
  public Optional<FlowToken> findNamed(String identifier, Instant now) {
    return FIND_NAMED
        .fetch(database.current(), Map.of("identifier", identifier, "expires", now))
        .flatMap(this::token);
  }

  @Override
  public boolean has(TokenId id, Instant now) {
    return HAS.fetch(database.current(), Map.of("id", id.value(), "expires", now)).isPresent();
  }

  @Override
  public void add(FlowToken token) {
    Map<String, @Nullable Object> values = values(token);
    if (token.isForActive()) {
      database.save(JooqOwners.REQUIRE_ACTIVE, Map.of("id", token.user().value()));
    }
    database.save(ADD, values);
  }

  /** What takes its time is to write the run and to seal it. */
  @Override
  public void pretend(FlowToken token) {
    values(token);
  }

  private Map<String, @Nullable Object> values(FlowToken token) {
    FlowTokenRecord row = row(token);
    var values = new HashMap<String, @Nullable Object>();
    for (Field<?> column : FLOW_TOKEN.fields()) {
      values.put(column.getName(), row.get(column));
    }
    return values;
  }

  @Override
  public void useUp(TokenId id) {
    database.save(USE_UP, Map.of("id", id.value()));
  }

  private static Query usingUp() {
    var removed =
        DSL.name("removed")
            .as(
                DSL.deleteFrom(FLOW_TOKEN)
                    .where(FLOW_TOKEN.ID.eq(PreparedSql.of(FLOW_TOKEN.ID)))
                    .returningResult(FLOW_TOKEN.ID));
    return DSL.with(removed).select(JooqGuard.of(removed, "the link"));
  }

  private static PreparedSql finding(Field<String> unique) {
    return PreparedSql.of(
        DSL.select(found())
            .from(DSL.table("flow_token " + PENDING.join("flow_token.pending_user_id")))
            .where(unique.eq(PreparedSql.of(unique)))
            .and(FLOW_TOKEN.EXPIRES.gt(PreparedSql.of(FLOW_TOKEN.EXPIRES))),
        found());
  }

  private static List<Field<?>> found() {
    var found = new ArrayList<Field<?>>(List.of(FLOW_TOKEN.fields()));
    found.addAll(PENDING.fields());
    return found;
  }

  @Override
  public void remove(UserId user) {
    database
        .write()
        .deleteFrom(FLOW_TOKEN)
        .where(FLOW_TOKEN.USER_ID.eq(user.value()))
        .or(FLOW_TOKEN.PENDING_USER_ID.eq(user.value()))
        .execute();
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
