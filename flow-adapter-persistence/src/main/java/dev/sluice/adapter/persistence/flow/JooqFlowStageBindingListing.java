package dev.sluice.adapter.persistence.flow;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqFlowReader;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqComparisons;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.adapter.persistence.stage.JooqStageListing;
import dev.sluice.application.definition.FlowStageBindingRow;
import dev.sluice.application.definition.StageRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.id.FlowId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** The bindings of stages on PostgreSQL, with their stages. */
public final class JooqFlowStageBindingListing extends JooqListing<FlowStageBindingRow> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              FLOW_STAGE_BINDING.join(STAGE).on(STAGE.ID.eq(FLOW_STAGE_BINDING.STAGE_ID)),
              FLOW_STAGE_BINDING.ID)
          .with("target", FLOW_STAGE_BINDING.FLOW_ID)
          .with("stage", FLOW_STAGE_BINDING.STAGE_ID)
          .with("order", FLOW_STAGE_BINDING.ORDER)
          .with("evaluate_on_plan", FLOW_STAGE_BINDING.EVALUATE_ON_PLAN)
          .with("re_evaluate_policies", FLOW_STAGE_BINDING.RE_EVALUATE_POLICIES)
          .with("invalid_response_action", FLOW_STAGE_BINDING.INVALID_RESPONSE_ACTION)
          .with("policy_engine_mode", FLOW_STAGE_BINDING.POLICY_ENGINE_MODE)
          .with("failure_skips", FLOW_STAGE_BINDING.FAILURE_SKIPS)
          .with("policies", JooqFlowStageBindingListing::guardedBy)
          .searchedIn(STAGE.NAME)
          .orderedBy(FLOW_STAGE_BINDING.FLOW_ID, FLOW_STAGE_BINDING.ORDER);

  public JooqFlowStageBindingListing(JooqDatabase database, ConfigJson configs) {
    super(database, COLUMNS, new Reading<>(selected(), reader(configs)));
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(FLOW_STAGE_BINDING.fields()));
    selected.addAll(JooqStageListing.selected());
    return selected;
  }

  private static Function<Record, FlowStageBindingRow> reader(ConfigJson configs) {
    Function<Record, StageRow> stages = JooqStageListing.reader(configs);
    return row ->
        new FlowStageBindingRow(
            new FlowId(row.get(FLOW_STAGE_BINDING.FLOW_ID)),
            JooqFlowReader.binding(row.into(FLOW_STAGE_BINDING)),
            stages.apply(row));
  }

  private static Condition guardedBy(Criterion criterion) {
    return DSL.exists(
        DSL.selectOne()
            .from(POLICY_BINDING)
            .where(POLICY_BINDING.STAGE_BINDING_ID.eq(FLOW_STAGE_BINDING.ID))
            .and(JooqComparisons.of(POLICY_BINDING.POLICY_ID, criterion)));
  }
}
