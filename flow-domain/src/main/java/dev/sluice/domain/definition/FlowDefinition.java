package dev.sluice.domain.definition;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageReferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A flow at one revision: its bindings, the stages that are bound or referred to, the policies, and
 * the slugs of the flows that stages refer to. Immutable and compiled: whatever can be looked up or
 * sorted once is. Runs are pinned to it, so an edit never changes a run in progress.
 */
public final class FlowDefinition {

  private final Flow flow;
  private final long revision;
  private final StageReferences references;
  private final Map<PolicyId, Policy> policies;
  private final List<PolicyBinding> policyBindings;
  private final Guard guard;
  private final Map<BindingId, Guard> stageGuards;

  /**
   * Compiles a definition.
   *
   * @param flow the flow with its bindings
   * @param revision counts the changes to anything in here; 0 for definitions written in code
   * @param stages the stages that are bound or referred to
   * @param policies the policies that are attached, or that stages refer to
   * @param policyBindings the attachments to the flow and its bindings
   * @param linkedFlows the slugs of flows that stages refer to
   * @throws IllegalArgumentException if a bound stage or an attached policy is missing
   */
  public FlowDefinition(
      Flow flow,
      long revision,
      Collection<Stage> stages,
      Collection<Policy> policies,
      Collection<PolicyBinding> policyBindings,
      Map<FlowId, FlowSlug> linkedFlows) {
    this(
        flow,
        revision,
        new StageReferences(
            byKey(stages, Stage::id), linkedFlows, byKey(policies, Policy::id), Map.of()),
        policyBindings);
  }

  private FlowDefinition(
      Flow flow,
      long revision,
      StageReferences references,
      Collection<PolicyBinding> policyBindings) {
    this.flow = flow;
    this.revision = revision;
    this.references = references;
    this.policies = references.policies();
    this.policyBindings = List.copyOf(policyBindings);
    this.guard = guard(new PolicyTarget.OfFlow(flow.id()), flow.policyEngineMode());
    flow.bindings().forEach(this::requireStage);
    this.stageGuards =
        flow.bindings().stream()
            .collect(Collectors.toUnmodifiableMap(FlowStageBinding::id, this::compiledGuard));
  }

  /** A definition written in code, without policies. */
  public static FlowDefinition of(Flow flow, Stage... stages) {
    return new FlowDefinition(flow, 0, List.of(stages), List.of(), List.of(), Map.of());
  }

  /** A flow written in code that runs stages one after the other, without policies. */
  public static FlowDefinition named(String slug, FlowDesignation designation, Stage... stages) {
    Flow flow = Flow.named(slug, designation);
    for (Stage stage : stages) {
      flow = flow.binding(stage.id(), flow.bindings().size());
    }
    return of(flow, stages);
  }

  /** This definition, where stages refer to these fields of prompts. */
  public FlowDefinition asking(Collection<Prompt> prompts) {
    return new FlowDefinition(
        flow,
        revision,
        new StageReferences(
            references.stages(),
            references.flows(),
            references.policies(),
            byKey(prompts, Prompt::id)),
        policyBindings);
  }

  /** This definition with a policy attached. */
  public FlowDefinition guarded(PolicyBinding binding, Policy... attached) {
    var allPolicies = new HashMap<>(policies);
    List.of(attached).forEach(policy -> allPolicies.put(policy.id(), policy));
    var allBindings = new ArrayList<>(policyBindings);
    allBindings.add(binding);
    return new FlowDefinition(
            flow, revision, stages(), allPolicies.values(), allBindings, linkedFlows())
        .asking(prompts());
  }

  /** The flow. */
  public Flow flow() {
    return flow;
  }

  /** The scripts of others that pages of this flow run, because a stage of it wants them to. */
  public List<String> scripts() {
    return references.stages().values().stream()
        .flatMap(stage -> stage.config().scripts().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Counts the changes to anything in here. */
  public long revision() {
    return revision;
  }

  /** The stages that are bound or referred to. */
  public Collection<Stage> stages() {
    return references.stages().values();
  }

  /** The policies that are attached, or that stages refer to. */
  public Collection<Policy> policies() {
    return policies.values();
  }

  /** The attachments to the flow and its bindings. */
  public List<PolicyBinding> policyBindings() {
    return policyBindings;
  }

  /** The slugs of flows that stages refer to. */
  public Map<FlowId, FlowSlug> linkedFlows() {
    return references.flows();
  }

  /** The fields of prompts that stages refer to. */
  public Collection<Prompt> prompts() {
    return references.prompts().values();
  }

  /** What guards the flow. */
  public Guard guard() {
    return guard;
  }

  /** What guards a binding. */
  public Guard guard(FlowStageBinding binding) {
    return stageGuards.getOrDefault(binding.id(), Guard.NONE);
  }

  /** The binding with an identifier, if the flow has it. */
  public Optional<FlowStageBinding> findBinding(BindingId id) {
    return flow.bindings().stream().filter(binding -> binding.id().equals(id)).findFirst();
  }

  /** The stage that a binding puts into the flow. */
  public Stage stage(FlowStageBinding binding) {
    return requireStage(binding);
  }

  /** What the stages refer to. */
  public StageReferences references() {
    return references;
  }

  private Stage requireStage(FlowStageBinding binding) {
    Stage stage = references.stages().get(binding.stage());
    if (stage == null) {
      throw new IllegalArgumentException(
          "the definition of " + flow.slug() + " lacks stage " + binding.stage());
    }
    return stage;
  }

  private Guard compiledGuard(FlowStageBinding binding) {
    return guard(new PolicyTarget.OfStageBinding(binding.id()), binding.policyEngineMode());
  }

  private Guard guard(PolicyTarget target, PolicyEngineMode mode) {
    List<PolicyBinding> attached =
        policyBindings.stream().filter(binding -> binding.target().equals(target)).toList();
    return attached.isEmpty() ? Guard.NONE : Guard.of(mode, attached, policies);
  }

  private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
    return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  @Override
  public String toString() {
    return flow.slug() + "@" + revision;
  }
}
