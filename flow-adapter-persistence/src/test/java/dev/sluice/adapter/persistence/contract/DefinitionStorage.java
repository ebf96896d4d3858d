package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.UUID;
import javax.sql.DataSource;

/** The ports that are about definitions, of one storage, with things to put into it. */
record DefinitionStorage(
    UnitOfWork unitOfWork,
    FlowRepository flows,
    StageRepository stages,
    PolicyRepository policies,
    PromptRepository prompts,
    FlowDefinitions definitions,
    RbacStorage rbac) {

  static DefinitionStorage inMemory() {
    var ports = new InMemoryPorts();
    return new DefinitionStorage(
        ports.unitOfWork(),
        ports.flows(),
        ports.stages(),
        ports.policies(),
        ports.prompts(),
        ports.definitions(),
        RbacStorage.of(ports));
  }

  static DefinitionStorage on(DataSource source) {
    var ports = new JooqPorts(source);
    ports.permissions().add(InMemoryPermissions.CATALOGUE.permissions());
    return new DefinitionStorage(
        ports.unitOfWork(),
        ports.flows(),
        ports.stages(),
        ports.policies(),
        ports.prompts(),
        ports.definitions(),
        RbacStorage.on(source));
  }

  Stage stage() {
    return stage(new DenyStage(""));
  }

  Stage stage(StageConfig config) {
    Stage stage = Stage.named(unique("stage"), config);
    stages.add(stage);
    return stage;
  }

  Flow flow(Stage... bound) {
    Flow flow = FlowDefinition.named(unique("flow"), FlowDesignation.AUTHENTICATION, bound).flow();
    flows.add(flow);
    return flow;
  }

  Policy policy() {
    Policy policy = Policy.named(unique("policy"), DummyPolicy.saying(true));
    policies.add(policy);
    return policy;
  }

  PolicyBinding binding(PolicyTarget target, Policy policy) {
    PolicyBinding binding = binding(target, new Attached.OfPolicy(policy.id()), 0);
    policies.add(binding);
    return binding;
  }

  static PolicyBinding binding(PolicyTarget target, Attached attached, int order) {
    return PolicyBinding.of(new PolicyBindingId(UUID.randomUUID()), target, attached, order);
  }

  static PolicyTarget onFlow(Flow flow) {
    return new PolicyTarget.OfFlow(flow.id());
  }

  static PolicyTarget onFirstStage(Flow flow) {
    return new PolicyTarget.OfStageBinding(flow.bindings().getFirst().id());
  }

  FlowDefinition current(Flow flow) {
    return definitions.find(flow.slug()).orElseThrow();
  }

  static Problem refusal(Runnable write) {
    try {
      write.run();
    } catch (FlowFault.Invalid refused) {
      return refused.problems().getFirst();
    }
    throw new AssertionError("nothing was refused");
  }
}
