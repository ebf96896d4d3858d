package dev.sluice.adapter.persistence.flow;

import dev.sluice.adapter.persistence.jooq.tables.records.FlowRecord;
import dev.sluice.adapter.persistence.jooq.tables.records.FlowStageBindingRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowStageBinding;

/** A flow and its bindings in the columns of their rows. */
final class JooqFlowRow {

  private JooqFlowRow() {}

  static FlowRecord of(Flow flow) {
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

  static FlowStageBindingRecord of(Flow flow, FlowStageBinding binding) {
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
