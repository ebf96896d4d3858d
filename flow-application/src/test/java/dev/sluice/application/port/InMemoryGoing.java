package dev.sluice.application.port;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.function.Predicate;

/** What goes with something that is removed. */
final class InMemoryGoing {

  private static final ModelName BINDING = ModelName.of("authentik_flows.flowstagebinding");
  private static final ModelName POLICY_BINDING = ModelName.of("authentik_policies.policybinding");

  private final InMemoryDefinitionTables tables;
  private final InMemoryGrants grants;

  InMemoryGoing(InMemoryDefinitionTables tables, InMemoryGrants grants) {
    this.tables = tables;
    this.grants = grants;
  }

  void remove(FlowStageBinding gone) {
    removeFrom(new PolicyTarget.OfStageBinding(gone.id()));
    grants.forget(new ObjectKey(BINDING, gone.id().value().toString()));
  }

  void removeFrom(FlowId gone) {
    removeFrom(new PolicyTarget.OfFlow(gone));
  }

  private void removeFrom(PolicyTarget target) {
    remove(binding -> binding.target().equals(target));
  }

  boolean remove(Predicate<PolicyBinding> condition) {
    tables.policyBindings.list().stream()
        .filter(condition)
        .forEach(binding ->
            grants.forget(new ObjectKey(POLICY_BINDING, binding.id().value().toString())));
    return tables.policyBindings.removeIf(condition);
  }
}
