package dev.sluice.application.port;

import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import java.util.Optional;

/** Policies and their bindings in memory. */
public final class InMemoryPolicies implements PolicyRepository {

  private static final ModelName POLICY = ModelName.of("authentik_policies.policy");

  private final InMemoryDefinitionTables tables;
  private final InMemoryGoing going;
  private final InMemoryGrants grants;

  InMemoryPolicies(InMemoryDefinitionTables tables, InMemoryGrants grants) {
    this.tables = tables;
    this.going = new InMemoryGoing(tables, grants);
    this.grants = grants;
  }

  @Override
  public Optional<Policy> find(PolicyId id) {
    return tables.policies.find(id);
  }

  @Override
  public Optional<Policy> findNamed(String name) {
    return tables.policies.find(policy -> policy.name().equals(name));
  }

  @Override
  public Optional<PolicyBinding> find(PolicyBindingId id) {
    return tables.policyBindings.find(id);
  }

  @Override
  public void add(Policy policy) {
    put(policy);
  }

  @Override
  public void add(PolicyBinding binding) {
    put(binding);
  }

  @Override
  public void update(Policy policy) {
    if (find(policy.id())
        .filter(found -> found.version() == policy.version())
        .filter(found -> found.config().getClass().equals(policy.config().getClass()))
        .isEmpty()) {
      throw new FlowFault.Stale("the policy");
    }
    put(
        new Policy(
            policy.id(),
            policy.name(),
            policy.config(),
            policy.executionLogging(),
            policy.version() + 1));
  }

  @Override
  public void update(PolicyBinding binding) {
    if (find(binding.id()).isEmpty()) {
      throw new FlowFault.NotFound("policy binding");
    }
    put(binding);
  }

  private void put(Policy policy) {
    InMemoryDefinitionTables.refuse(
        tables
            .policies
            .find(other -> other.name().equals(policy.name()) && !other.id().equals(policy.id()))
            .isPresent(),
        new Problem("name", "unique", "A policy with this name already exists."));
    tables.policies.put(policy.id(), policy);
    tables.settle();
  }

  private void put(PolicyBinding binding) {
    if (binding.attached() instanceof Attached.OfPolicy(var policy)) {
      InMemoryDefinitionTables.require(find(policy).isPresent(), "policy");
    }
    boolean target =
        switch (binding.target()) {
          case PolicyTarget.OfFlow(var flow) -> tables.flows.find(flow).isPresent();
          case PolicyTarget.OfStageBinding(var id) -> tables.findOwner(id).isPresent();
        };
    InMemoryDefinitionTables.require(target, "target");
    InMemoryDefinitionTables.refuse(
        tables.policyBindings.find(other -> isInPlace(other, binding)).isPresent(),
        new Problem(
            Problem.NON_FIELD,
            "unique",
            "A binding of this policy to this target with this order already exists."));
    tables.policyBindings.put(binding.id(), binding);
    tables.settle();
  }

  private static boolean isInPlace(PolicyBinding other, PolicyBinding binding) {
    return !other.id().equals(binding.id())
        && other.attached() instanceof Attached.OfPolicy
        && other.attached().equals(binding.attached())
        && other.target().equals(binding.target())
        && other.order() == binding.order();
  }

  @Override
  public boolean remove(PolicyId id) {
    Optional<Policy> removed = find(id);
    removed.ifPresent(policy -> {
      remove(new Attached.OfPolicy(id));
      tables.forget(new Reference.ToPolicy(id));
      String pk = id.value().toString();
      grants.forget(new ObjectKey(POLICY, pk));
      Kind kind = policy.config().getClass().getAnnotation(Kind.class);
      grants.forget(new ObjectKey(ModelName.of(PolicyKinds.modelLabel(kind.value())), pk));
      tables.policies.removeIf(other -> other.id().equals(id));
      tables.settle();
    });
    return removed.isPresent();
  }

  @Override
  public boolean remove(PolicyBindingId id) {
    boolean removed = going.remove(binding -> binding.id().equals(id));
    tables.settle();
    return removed;
  }

  @Override
  public void remove(Attached attached) {
    going.remove(binding -> binding.attached().equals(attached));
    tables.settle();
  }
}
