package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_REVISION;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.domain.definition.FlowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Makes a new revision of each flow that an edit touches, in the transaction of the edit, and tells
 * the other nodes when it is committed.
 */
public final class JooqRevisions {

  /** Where nodes listen for {@code <flow>:<revision>}. */
  public static final String CHANNEL = "sluice_flow";

  private static final long LOCK = 0x736c_7569_6365_0001L;

  private final JooqDefinitionReader reader;
  private final DefinitionJson definitions;
  private final InstantSource clock;

  public JooqRevisions(ConfigJson configs, DefinitionJson definitions, InstantSource clock) {
    this.reader = new JooqDefinitionReader(configs);
    this.definitions = definitions;
    this.clock = clock;
  }

  /**
   * Edits, and makes the revisions of what was touched.
   *
   * @param write answers the flows that it touched
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one of the constraints refused
   */
  public void edit(
      DSLContext transaction, Constraints constraints, Function<DSLContext, List<UUID>> write) {
    lock(transaction);
    renew(transaction, constraints.check(() -> write.apply(transaction)));
  }

  /**
   * Begins an edit. Edits wait for each other: of two that overlap, the second would else write a
   * definition without what the first is about to commit. They are rare, and short.
   */
  private static void lock(DSLContext transaction) {
    transaction.query("select pg_advisory_xact_lock({0})", DSL.val(LOCK)).execute();
  }

  private void renew(DSLContext transaction, List<UUID> touched) {
    if (touched.isEmpty()) {
      return;
    }
    UUID[] flows = touched.toArray(UUID[]::new);
    Map<UUID, Long> revisions = raise(transaction, flows);
    supersede(transaction, flows);
    List<FlowDefinition> renewed = reader.list(transaction, revisions);
    add(transaction, renewed);
    tell(transaction, renewed);
  }

  private static Map<UUID, Long> raise(DSLContext transaction, UUID[] flows) {
    return transaction
        .resultQuery(
            """
            with touched as (select id from flow where id = any({0}) order by id for update)
            update flow set revision = revision + 1 from touched where flow.id = touched.id
            returning flow.id, flow.revision
            """,
            DSL.val(flows))
        .coerce(FLOW.ID, FLOW.REVISION)
        .fetchMap(FLOW.ID, FLOW.REVISION);
  }

  private void supersede(DSLContext transaction, UUID[] flows) {
    transaction
        .update(FLOW_REVISION)
        .set(FLOW_REVISION.SUPERSEDED, clock.instant())
        .where(FLOW_REVISION.FLOW_ID.eq(DSL.any(flows)))
        .and(FLOW_REVISION.SUPERSEDED.isNull())
        .execute();
  }

  private void add(DSLContext transaction, List<FlowDefinition> renewed) {
    Instant now = clock.instant();
    var rows =
        transaction.insertInto(
            FLOW_REVISION,
            FLOW_REVISION.FLOW_ID,
            FLOW_REVISION.REVISION,
            FLOW_REVISION.DEFINITION,
            FLOW_REVISION.CREATED);
    for (FlowDefinition definition : renewed) {
      rows =
          rows.values(
              definition.flow().id().value(),
              definition.revision(),
              definitions.write(definition),
              now);
    }
    rows.execute();
  }

  private static void tell(DSLContext transaction, List<FlowDefinition> renewed) {
    String[] news =
        renewed.stream()
            .map(definition -> definition.flow().id().value() + ":" + definition.revision())
            .toArray(String[]::new);
    transaction
        .query("select pg_notify({0}, news) from unnest({1}) news", DSL.val(CHANNEL), DSL.val(news))
        .execute();
  }
}
