package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_REVISION;

import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.domain.definition.FlowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Makes a new revision of each flow that an edit touched, in the transaction of the edit, and tells
 * the other nodes when it is committed.
 */
public final class JooqRenewal {

  private final JooqDefinitionReader reader;
  private final DefinitionJson definitions;
  private final InstantSource clock;

  public JooqRenewal(ConfigJson configs, DefinitionJson definitions, InstantSource clock) {
    this.reader = new JooqDefinitionReader(configs);
    this.definitions = definitions;
    this.clock = clock;
  }

  /** Makes the revisions, but for flows that are gone. */
  void renew(DSLContext transaction, UUID[] touched) {
    Map<UUID, Long> revisions = touched.length == 0 ? Map.of() : raise(transaction, touched);
    if (revisions.isEmpty()) {
      return;
    }
    supersede(transaction, touched);
    List<FlowDefinition> renewed = reader.list(transaction, revisions);
    add(transaction, renewed);
    tell(transaction, renewed);
  }

  /** By at least one, because nodes of the former version count by themselves. */
  private static Map<UUID, Long> raise(DSLContext transaction, UUID[] flows) {
    return transaction
        .resultQuery(
            """
            with touched as (select id from flow where id = any({0}) order by id for update)
            update flow set revision = greatest(nextval('flow_revision_number'), revision + 1)
            from touched where flow.id = touched.id
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
        .query(
            "select pg_notify({0}, news) from unnest({1}) news",
            DSL.val(JooqRevisions.CHANNEL), DSL.val(news))
        .execute();
  }
}
