package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;

import dev.sluice.adapter.persistence.jooq.tables.records.FlowStageBindingRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowLayout;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Flows with their bindings, in one query. */
public final class JooqFlowReader {

  private static final Field<Result<FlowStageBindingRecord>> BINDINGS =
      DSL.multiset(DSL.selectFrom(FLOW_STAGE_BINDING).where(FLOW_STAGE_BINDING.FLOW_ID.eq(FLOW.ID)))
          .as("bindings");

  private JooqFlowReader() {}

  /** The flows that fulfil a condition. */
  public static List<Flow> list(DSLContext context, Condition condition) {
    return context.select(selected()).from(FLOW).where(condition).fetch(JooqFlowReader::read);
  }

  /** What makes a flow with its bindings. */
  public static List<Field<?>> selected() {
    var selected = new ArrayList<Field<?>>(Arrays.asList(FLOW.fields()));
    selected.add(BINDINGS);
    return selected;
  }

  /** The flow of a row, without its bindings. */
  public static Flow readAlone(Record row) {
    return flow(row, List.of());
  }

  /** The flow of a row, with its bindings. */
  public static Flow read(Record row) {
    return flow(row, row.get(BINDINGS).map(JooqFlowReader::binding));
  }

  private static Flow flow(Record row, List<FlowStageBinding> bindings) {
    return new Flow(
        new FlowId(row.get(FLOW.ID)),
        new FlowSlug(row.get(FLOW.SLUG)),
        row.get(FLOW.NAME),
        new FlowTitle(row.get(FLOW.TITLE)),
        ConstantNames.constant(FlowDesignation.class, row.get(FLOW.DESIGNATION)),
        ConstantNames.constant(FlowLayout.class, row.get(FLOW.LAYOUT)),
        new Background(row.get(FLOW.BACKGROUND)),
        row.get(FLOW.COMPATIBILITY_MODE),
        ConstantNames.constant(FlowDeniedAction.class, row.get(FLOW.DENIED_ACTION)),
        ConstantNames.constant(FlowAuthenticationRequirement.class, row.get(FLOW.AUTHENTICATION)),
        ConstantNames.constant(PolicyEngineMode.class, row.get(FLOW.POLICY_ENGINE_MODE)),
        bindings,
        row.get(FLOW.VERSION));
  }

  /** The binding of a row. */
  public static FlowStageBinding binding(FlowStageBindingRecord row) {
    return new FlowStageBinding(
        new BindingId(row.getId()),
        new StageId(row.getStageId()),
        row.getOrder(),
        row.getEvaluateOnPlan(),
        row.getReEvaluatePolicies(),
        ConstantNames.constant(InvalidResponseAction.class, row.getInvalidResponseAction()),
        ConstantNames.constant(PolicyEngineMode.class, row.getPolicyEngineMode()),
        row.getFailureSkips());
  }
}
