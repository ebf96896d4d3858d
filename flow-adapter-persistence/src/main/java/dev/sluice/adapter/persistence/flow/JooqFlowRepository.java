package dev.sluice.adapter.persistence.flow;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqFlowReader;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowRecord;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowStageBindingRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Flows on PostgreSQL. */
public final class JooqFlowRepository implements FlowRepository {

  private static final Constraints CONSTRAINTS =
      Constraints.unique("flow_slug_key", "A flow", "slug")
          .and(
              "flow_stage_binding_stage_fkey",
              new Problem("stage", "does_not_exist", "There is no such stage."));

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqRevisions revisions;

  public JooqFlowRepository(JooqDatabase database, UnitOfWork unitOfWork, JooqRevisions revisions) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.revisions = revisions;
  }

  @Override
  public Optional<Flow> find(FlowSlug slug) {
    return JooqFlowReader.list(database.current(), FLOW.SLUG.eq(slug.value())).stream().findFirst();
  }

  @Override
  public void add(Flow flow) {
    edit(
        flow,
        transaction -> {
          FlowRecord row = row(flow);
          row.setId(flow.id().value());
          row.setVersion(flow.version());
          row.setRevision(0L);
          transaction.insertInto(FLOW).set(row).execute();
        });
  }

  @Override
  public void update(Flow flow) {
    edit(
        flow,
        transaction -> {
          FlowRecord row = row(flow);
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
          removeOtherBindings(transaction, flow);
        });
  }

  private void edit(Flow flow, Consumer<DSLContext> write) {
    unitOfWork.perform(() -> {
      revisions.edit(
          database.write(),
          CONSTRAINTS,
          transaction -> {
            write.accept(transaction);
            putBindings(transaction, flow);
            return JooqTouchedFlows.by(transaction, flow.id());
          });
      return flow;
    });
  }

  private static void removeOtherBindings(DSLContext transaction, Flow flow) {
    UUID[] kept =
        flow.bindings().stream().map(binding -> binding.id().value()).toArray(UUID[]::new);
    transaction
        .deleteFrom(FLOW_STAGE_BINDING)
        .where(FLOW_STAGE_BINDING.FLOW_ID.eq(flow.id().value()))
        .and(FLOW_STAGE_BINDING.ID.ne(DSL.all(kept)))
        .execute();
  }

  /** In place, because policies hang on them; all at once, because two may swap their places. */
  private static void putBindings(DSLContext transaction, Flow flow) {
    if (flow.bindings().isEmpty()) {
      return;
    }
    int put =
        transaction
            .insertInto(FLOW_STAGE_BINDING)
            .columns(FLOW_STAGE_BINDING.fields())
            .valuesOfRecords(flow.bindings().stream().map(binding -> row(flow, binding)).toList())
            .onConflict(FLOW_STAGE_BINDING.ID)
            .doUpdate()
            .setAllToExcluded()
            .where(FLOW_STAGE_BINDING.FLOW_ID.eq(flow.id().value()))
            .execute();
    if (put != flow.bindings().size()) {
      throw new IllegalArgumentException("a binding of " + flow.slug() + " is another flow's");
    }
  }

  private static FlowRecord row(Flow flow) {
    var row = new FlowRecord();
    row.setSlug(flow.slug().value());
    row.setName(flow.name());
    row.setTitle(flow.title().text());
    row.setDesignation(ConstantNames.of(flow.designation()));
    row.setLayout(ConstantNames.of(flow.layout()));
    row.setBackground(flow.background().value());
    row.setCompatibilityMode(flow.compatibilityMode());
    row.setDeniedAction(ConstantNames.of(flow.deniedAction()));
    row.setAuthentication(ConstantNames.of(flow.authentication()));
    row.setPolicyEngineMode(ConstantNames.of(flow.policyEngineMode()));
    return row;
  }

  private static FlowStageBindingRecord row(Flow flow, FlowStageBinding binding) {
    var row = new FlowStageBindingRecord();
    row.setId(binding.id().value());
    row.setFlowId(flow.id().value());
    row.setStageId(binding.stage().value());
    row.setOrder(binding.order());
    row.setEvaluateOnPlan(binding.evaluateOnPlan());
    row.setReEvaluatePolicies(binding.reEvaluatePolicies());
    row.setInvalidResponseAction(ConstantNames.of(binding.invalidResponseAction()));
    row.setPolicyEngineMode(ConstantNames.of(binding.policyEngineMode()));
    row.setFailureSkips(binding.failureSkips());
    return row;
  }
}
