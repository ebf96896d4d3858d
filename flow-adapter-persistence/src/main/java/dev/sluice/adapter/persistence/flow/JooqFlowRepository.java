package dev.sluice.adapter.persistence.flow;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;

import dev.sluice.adapter.persistence.brand.JooqBrands;
import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqFlowReader;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowRecord;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowStageBindingRecord;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Flows on PostgreSQL. */
public final class JooqFlowRepository implements FlowRepository {

  private static final ModelName MODEL = ModelName.of("authentik_flows.flow");
  private static final ModelName BINDING = ModelName.of("authentik_flows.flowstagebinding");
  private static final Constraints CONSTRAINTS =
      Constraints.unique("flow_slug_key", "A flow", "slug")
          .and(
              "flow_stage_binding_stage_fkey",
              new Problem("stage", "does_not_exist", "There is no such stage."));

  private final JooqDatabase database;
  private final JooqRevisions revisions;
  private final JooqHolders holders;
  private final JooqFarewell farewell;

  public JooqFlowRepository(
      JooqDatabase database, JooqRevisions revisions, JooqHolders holders, JooqFarewell farewell) {
    this.database = database;
    this.revisions = revisions;
    this.holders = holders;
    this.farewell = farewell;
  }

  @Override
  public Optional<Flow> find(FlowSlug slug) {
    return find(FLOW.SLUG.eq(slug.value()));
  }

  @Override
  public Optional<Flow> find(FlowId id) {
    return find(FLOW.ID.eq(id.value()));
  }

  @Override
  public Optional<Flow> findOwner(BindingId binding) {
    return find(
        FLOW.ID.eq(
            DSL.select(FLOW_STAGE_BINDING.FLOW_ID)
                .from(FLOW_STAGE_BINDING)
                .where(FLOW_STAGE_BINDING.ID.eq(binding.value()))));
  }

  private Optional<Flow> find(Condition condition) {
    return JooqFlowReader.list(database.current(), condition).stream().findFirst();
  }

  @Override
  public void add(Flow flow) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          FlowRecord row = JooqFlowRow.of(flow);
          row.setId(flow.id().value());
          row.setVersion(flow.version());
          row.setRevision(0L);
          transaction
              .insertInto(FLOW)
              .set(row)
              .set(FLOW.FIRST_REVISION, DSL.field("nextval('flow_revision_number')", Long.class))
              .execute();
          putBindings(transaction, flow, Map.of());
          return List.of(flow.id().value());
        });
  }

  @Override
  public void update(Flow flow) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          replace(transaction, flow);
          Map<UUID, FlowStageBindingRecord> before =
              transaction
                  .selectFrom(FLOW_STAGE_BINDING)
                  .where(FLOW_STAGE_BINDING.FLOW_ID.eq(flow.id().value()))
                  .fetchMap(FLOW_STAGE_BINDING.ID);
          removeOtherBindings(transaction, flow, before.keySet());
          putBindings(transaction, flow, before);
          return JooqTouchedFlows.by(transaction, flow.id());
        });
  }

  private static void replace(DSLContext transaction, Flow flow) {
    FlowRecord row = JooqFlowRow.of(flow);
    row.setVersion(flow.version() + 1);
    int updated =
        transaction
            .update(FLOW)
            .set(row)
            .where(FLOW.ID.eq(flow.id().value()))
            .and(FLOW.VERSION.eq(flow.version()))
            .execute();
    if (updated == 0) {
      throw new FlowFault.Stale("the flow " + flow.slug());
    }
  }

  @Override
  public boolean remove(FlowId id) {
    return revisions.remove(transaction ->
        find(id)
            .map(flow -> {
              List<UUID> touched = JooqTouchedFlows.by(transaction, id);
              holders.forget(transaction, new Reference.ToFlow(id));
              farewell.to(new ObjectKey(MODEL, id.value().toString()));
              JooqLostRuns.lose(transaction, flow);
              transaction.deleteFrom(FLOW).where(FLOW.ID.eq(id.value())).execute();
              JooqBrands.tell(transaction);
              return touched;
            }));
  }

  private void removeOtherBindings(DSLContext transaction, Flow flow, Set<UUID> before) {
    var others = new LinkedHashSet<>(before);
    flow.bindings().forEach(binding -> others.remove(binding.id().value()));
    if (!others.isEmpty()) {
      others.forEach(binding -> farewell.to(new ObjectKey(BINDING, binding.toString())));
      transaction.deleteFrom(FLOW_STAGE_BINDING).where(FLOW_STAGE_BINDING.ID.in(others)).execute();
    }
  }

  /**
   * In place, because policies hang on them; all at once, because two may swap their places; and
   * only those that differ, because flows may have hundreds.
   */
  private static void putBindings(
      DSLContext transaction, Flow flow, Map<UUID, FlowStageBindingRecord> before) {
    List<FlowStageBindingRecord> changed =
        flow.bindings().stream()
            .map(binding -> JooqFlowRow.of(flow, binding))
            .filter(row -> !row.equals(before.get(row.getId())))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    int put =
        transaction
            .insertInto(FLOW_STAGE_BINDING)
            .columns(FLOW_STAGE_BINDING.fields())
            .valuesOfRecords(changed)
            .onConflict(FLOW_STAGE_BINDING.ID)
            .doUpdate()
            .setAllToExcluded()
            .where(FLOW_STAGE_BINDING.FLOW_ID.eq(flow.id().value()))
            .execute();
    if (put != changed.size()) {
      throw new IllegalArgumentException("a binding of " + flow.slug() + " is another flow's");
    }
  }
}
