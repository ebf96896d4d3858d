package dev.sluice.adapter.persistence.policy;

import dev.sluice.adapter.persistence.jooq.tables.records.PolicyBindingRecord;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;

/** A policy binding in the columns of its row, those included that it leaves empty. */
final class JooqBindingRow {

  private JooqBindingRow() {}

  static PolicyBindingRecord of(PolicyBinding binding) {
    var row = new PolicyBindingRecord();
    row.setId(binding.id().value());
    row.setEnabled(binding.enabled());
    row.setNegate(binding.negate());
    row.setOrder(binding.order());
    row.setTimeoutMillis(Math.max(1, binding.timeout().toMillis()));
    row.setFailureResult(binding.failureResult());
    row.setExpires(binding.expires());
    row.setFlowId(null);
    row.setStageBindingId(null);
    row.setPolicyId(null);
    row.setGroupId(null);
    row.setUserId(null);
    switch (binding.target()) {
      case PolicyTarget.OfFlow(var flow) -> row.setFlowId(flow.value());
      case PolicyTarget.OfStageBinding(var stage) -> row.setStageBindingId(stage.value());
    }
    switch (binding.attached()) {
      case Attached.OfPolicy(var policy) -> row.setPolicyId(policy.value());
      case Attached.OfGroup(var group) -> row.setGroupId(group.value());
      case Attached.OfUser(var user) -> row.setUserId(user.value());
    }
    return row;
  }
}
