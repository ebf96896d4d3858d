package dev.sluice.application.port;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageHolders;
import dev.sluice.domain.stage.kind.Reference;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What definitions are made of, and they themselves: made anew whenever they would differ. */
final class InMemoryDefinitionTables {

  final InMemoryTable<FlowId, Flow> flows;
  final InMemoryTable<StageId, Stage> stages;
  final InMemoryTable<PolicyId, Policy> policies;
  final InMemoryTable<PolicyBindingId, PolicyBinding> policyBindings;
  final InMemoryTable<PromptId, Prompt> prompts;

  private final ImmediateUnitOfWork unitOfWork;
  private final InMemoryFlowDefinitions definitions;
  private final AtomicLong revisions = new AtomicLong();

  InMemoryDefinitionTables(ImmediateUnitOfWork unitOfWork, InMemoryFlowDefinitions definitions) {
    this.unitOfWork = unitOfWork;
    this.definitions = definitions;
    this.flows = new InMemoryTable<>(unitOfWork);
    this.stages = new InMemoryTable<>(unitOfWork);
    this.policies = new InMemoryTable<>(unitOfWork);
    this.policyBindings = new InMemoryTable<>(unitOfWork);
    this.prompts = new InMemoryTable<>(unitOfWork);
    definitions.listCurrent().forEach(this::put);
  }

  private void put(FlowDefinition definition) {
    flows.put(definition.flow().id(), definition.flow());
    definition.stages().forEach(stage -> stages.put(stage.id(), stage));
    definition.policies().forEach(policy -> policies.put(policy.id(), policy));
    definition.policyBindings().forEach(binding -> policyBindings.put(binding.id(), binding));
    definition.prompts().forEach(prompt -> prompts.put(prompt.id(), prompt));
    revisions.accumulateAndGet(definition.revision(), Math::max);
  }

  /** Makes new revisions of the flows that are no longer as they were. */
  void settle() {
    unitOfWork.write(definitions.undo());
    List<Flow> all = flows.list();
    definitions.listCurrent().stream()
        .map(definition -> definition.flow().id())
        .filter(id -> flows.find(id).isEmpty())
        .forEach(definitions::remove);
    all.stream().map(this::definition).filter(this::differs).forEach(definitions::put);
  }

  /** Takes a reference out of all stages but the removed one itself. */
  void forget(Reference gone) {
    List<Stage> holders =
        stages.list().stream()
            .filter(stage -> stage.config().references().contains(gone))
            .filter(stage -> !gone.equals(new Reference.ToStage(stage.id())))
            .sorted(Comparator.comparing(stage -> stage.name().value()))
            .toList();
    StageHolders.without(gone, holders)
        .forEach(rest ->
            stages.put(
                rest.id(), new Stage(rest.id(), rest.name(), rest.config(), rest.version() + 1)));
  }

  /** Refuses a stage that refers to what is not there. */
  void requireTargets(Stage stage) {
    for (Reference reference : stage.config().references()) {
      boolean there =
          switch (reference) {
            case Reference.ToFlow(var flow) -> flows.find(flow).isPresent();
            case Reference.ToStage(var other) -> stages.find(other).isPresent();
            case Reference.ToPolicy(var policy) -> policies.find(policy).isPresent();
            case Reference.ToPrompt(var prompt) -> prompts.find(prompt).isPresent();
            // groups are kept elsewhere
            case Reference.ToGroup _ -> true;
          };
      require(there, Problem.NON_FIELD);
    }
  }

  static void require(boolean there, String field) {
    refuse(!there, new Problem(field, "does_not_exist", "There is no such " + field + "."));
  }

  static void refuse(boolean wrong, Problem problem) {
    if (wrong) {
      throw new FlowFault.Invalid(List.of(problem));
    }
  }

  Optional<Flow> findOwner(BindingId binding) {
    return flows.find(flow -> flow.bindings().stream().anyMatch(each -> each.id().equals(binding)));
  }

  private FlowId owner(PolicyBinding binding) {
    return switch (binding.target()) {
      case PolicyTarget.OfFlow(var flow) -> flow;
      case PolicyTarget.OfStageBinding(var id) -> findOwner(id).orElseThrow().id();
    };
  }

  private FlowDefinition definition(Flow flow) {
    Set<Stage> used = used(flow);
    List<PolicyBinding> attached =
        policyBindings.list().stream()
            .filter(binding -> owner(binding).equals(flow.id()))
            .sorted(Comparator.comparingInt(PolicyBinding::order))
            .toList();
    Map<FlowId, FlowSlug> linked = new HashMap<>();
    used.stream()
        .flatMap(stage -> stage.config().references().stream())
        .forEach(reference -> {
          if (reference instanceof Reference.ToFlow(var id)) {
            linked.put(id, flows.find(id).orElseThrow().slug());
          }
        });
    var definition =
        new FlowDefinition(
            flow, revisions.incrementAndGet(), used, policies(attached, used), attached, linked);
    return definition.asking(
        references(used)
            .filter(Reference.ToPrompt.class::isInstance)
            .map(Reference.ToPrompt.class::cast)
            .flatMap(prompt -> prompts.find(prompt.id()).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<Reference> references(Set<Stage> stages) {
    return stages.stream().flatMap(stage -> stage.config().references().stream());
  }

  private Set<Stage> used(Flow flow) {
    var used = new LinkedHashSet<Stage>();
    var open =
        new ArrayDeque<StageId>(flow.bindings().stream().map(FlowStageBinding::stage).toList());
    while (!open.isEmpty()) {
      Stage stage = stages.find(open.pop()).orElseThrow();
      if (used.add(stage)) {
        for (Reference reference : stage.config().references()) {
          if (reference instanceof Reference.ToStage(var id)) {
            open.push(id);
          }
        }
      }
    }
    return used;
  }

  private Set<Policy> policies(List<PolicyBinding> attached, Set<Stage> used) {
    Stream<PolicyId> bound =
        attached.stream()
            .map(PolicyBinding::attached)
            .filter(Attached.OfPolicy.class::isInstance)
            .map(policy -> ((Attached.OfPolicy) policy).id());
    Stream<PolicyId> referred =
        references(used)
            .filter(Reference.ToPolicy.class::isInstance)
            .map(policy -> ((Reference.ToPolicy) policy).id());
    return Stream.concat(bound, referred)
        .flatMap(policy -> policies.find(policy).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean differs(FlowDefinition fresh) {
    return definitions
        .find(fresh.flow().slug())
        .filter(known ->
            known.flow().equals(fresh.flow())
                && Set.copyOf(known.stages()).equals(Set.copyOf(fresh.stages()))
                && Set.copyOf(known.policies()).equals(Set.copyOf(fresh.policies()))
                && Set.copyOf(known.prompts()).equals(Set.copyOf(fresh.prompts()))
                && known.policyBindings().equals(fresh.policyBindings())
                && known.linkedFlows().equals(fresh.linkedFlows()))
        .isEmpty();
  }
}
