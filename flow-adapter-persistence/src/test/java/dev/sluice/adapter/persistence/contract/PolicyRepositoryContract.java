package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.DefinitionStorage.binding;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.onFirstStage;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.onFlow;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.refusal;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class PolicyRepositoryContract {

  private final DefinitionStorage storage;

  PolicyRepositoryContract(DefinitionStorage storage) {
    this.storage = storage;
  }

  @Test
  void findsPoliciesAndBindingsAsTheyWereAdded() {
    Policy policy = storage.policy();
    PolicyBinding binding = storage.binding(onFlow(storage.flow()), policy);

    assertThat(storage.policies().find(policy.id())).contains(policy);
    assertThat(storage.policies().findNamed(policy.name())).contains(policy);
    assertThat(storage.policies().find(binding.id())).contains(binding);
  }

  @Test
  void findsAndRemovesNothingThatIsNotThere() {
    var nobody = new PolicyBindingId(UUID.randomUUID());

    assertThat(storage.policies().find(PolicyId.named("nowhere"))).isEmpty();
    assertThat(storage.policies().findNamed("nowhere")).isEmpty();
    assertThat(storage.policies().find(nobody)).isEmpty();
    assertThat(storage.policies().remove(PolicyId.named("nowhere"))).isFalse();
    assertThat(storage.policies().remove(nobody)).isFalse();
  }

  @Test
  void refusesANameThatIsTaken() {
    Policy policy = storage.policy();
    var namesake =
        new Policy(PolicyId.named(unique("x")), policy.name(), policy.config(), false, 0);

    assertThat(refusal(() -> storage.policies().add(namesake)))
        .isEqualTo(new Problem("name", "unique", "A policy with this name already exists."));
  }

  @Test
  void refusesABindingWithoutTargetOrPolicyOrPlace() {
    Flow flow = storage.flow();
    Policy policy = storage.policy();
    var attached = new Attached.OfPolicy(policy.id());
    storage.binding(onFlow(flow), policy);

    assertThat(
            refusal(() ->
                storage
                    .policies()
                    .add(
                        binding(
                            new PolicyTarget.OfStageBinding(BindingId.named("nowhere")),
                            attached,
                            0))))
        .extracting(Problem::field)
        .isEqualTo("target");
    assertThat(
            refusal(() ->
                storage
                    .policies()
                    .add(
                        binding(
                            onFlow(flow), new Attached.OfPolicy(PolicyId.named("nowhere")), 0))))
        .extracting(Problem::field)
        .isEqualTo("policy");
    assertThat(refusal(() -> storage.policies().add(binding(onFlow(flow), attached, 0))))
        .extracting(Problem::code)
        .isEqualTo("unique");
  }

  @Test
  void movesABindingToAnotherTarget() {
    Flow from = storage.flow();
    Flow to = storage.flow(storage.stage());
    Policy policy = storage.policy();
    PolicyBinding binding = storage.binding(onFlow(from), policy);
    var moved =
        new PolicyBinding(
            binding.id(),
            onFirstStage(to),
            binding.attached(),
            false,
            true,
            7,
            binding.timeout(),
            true,
            Fixtures.NOW);

    storage.policies().update(moved);

    assertThat(storage.policies().find(binding.id())).contains(moved);
    assertThat(storage.current(from).policyBindings()).isEmpty();
    assertThat(storage.current(to).policyBindings()).containsExactly(moved);
  }

  @Test
  void attachesSomethingElse() {
    Flow flow = storage.flow();
    PolicyBinding binding = storage.binding(onFlow(flow), storage.policy());
    var attached = new Attached.OfGroup(storage.rbac().group());
    PolicyBinding changed = withAttached(binding, attached);

    storage.policies().update(changed);

    assertThat(storage.current(flow).policyBindings()).containsExactly(changed);
    assertThat(storage.current(flow).policies()).isEmpty();
  }

  private static PolicyBinding withAttached(PolicyBinding binding, Attached attached) {
    return PolicyBinding.of(binding.id(), binding.target(), attached, binding.order());
  }

  @Test
  void refusesToChangeABindingThatIsGone() {
    PolicyBinding binding = storage.binding(onFlow(storage.flow()), storage.policy());
    assertThat(storage.policies().remove(binding.id())).isTrue();

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> storage.policies().update(binding));
  }

  @Test
  void refusesAnUpdateOfWhatSomebodyElseChanged() {
    Policy policy = storage.policy();
    storage.policies().update(policy);

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> storage.policies().update(policy));
  }

  @Test
  void changesTheDefinitionsThatAPolicyGuards() {
    Flow flow = storage.flow();
    Policy policy = storage.policy();
    storage.binding(onFlow(flow), policy);

    storage
        .policies()
        .update(new Policy(policy.id(), policy.name(), DummyPolicy.saying(false), true, 0));

    assertThat(storage.current(flow).policies())
        .extracting(Policy::config)
        .containsExactly(DummyPolicy.saying(false));
  }

  @Test
  void removesAPolicyWithItsBindings() {
    Flow flow = storage.flow(storage.stage());
    Policy policy = storage.policy();
    PolicyBinding onFlow = storage.binding(onFlow(flow), policy);
    PolicyBinding onStage = storage.binding(onFirstStage(flow), policy);
    RoleId one = storage.rbac().roleOn(key("authentik_policies.policy", policy.id().value()));
    RoleId two =
        storage.rbac().roleOn(key("authentik_policies_dummy.dummypolicy", policy.id().value()));
    RoleId three =
        storage.rbac().roleOn(key("authentik_policies.policybinding", onStage.id().value()));

    assertThat(storage.policies().remove(policy.id())).isTrue();

    assertThat(storage.policies().find(policy.id())).isEmpty();
    assertThat(storage.policies().find(onFlow.id())).isEmpty();
    assertThat(storage.current(flow).policyBindings()).isEmpty();
    assertThat(storage.rbac().grants().list(Set.of(one, two, three))).isEmpty();
  }

  @Test
  void removesABinding() {
    Flow flow = storage.flow();
    Policy policy = storage.policy();
    PolicyBinding binding = storage.binding(onFlow(flow), policy);
    RoleId role =
        storage.rbac().roleOn(key("authentik_policies.policybinding", binding.id().value()));

    assertThat(storage.policies().remove(binding.id())).isTrue();

    assertThat(storage.current(flow).policyBindings()).isEmpty();
    assertThat(storage.policies().find(policy.id())).contains(policy);
    assertThat(storage.rbac().grants().list(Set.of(role))).isEmpty();
  }

  @Test
  void removesAllBindingsOfAGroup() {
    Flow flow = storage.flow();
    var group = new Attached.OfGroup(storage.rbac().group());
    var other = new Attached.OfUser(storage.rbac().user());
    storage.policies().add(binding(onFlow(flow), group, 0));
    PolicyBinding kept = binding(onFlow(flow), other, 1);
    storage.policies().add(kept);

    storage.policies().remove(group);

    assertThat(storage.current(flow).policyBindings()).containsExactly(kept);
  }

  private static ObjectKey key(String model, UUID id) {
    return new ObjectKey(ModelName.of(model), id.toString());
  }
}
