package dev.sluice.domain.stage;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.prompt.Prompt;
import java.util.Map;
import java.util.Optional;

/**
 * What the configurations of a definition's stages refer to, as it was when the definition was
 * made.
 *
 * @param stages the stages that are bound or referred to
 * @param flows the slugs of flows that are referred to
 * @param policies the policies of the definition, those that stages refer to among them
 * @param prompts the fields of prompts that are referred to
 */
public record StageReferences(
    Map<StageId, Stage> stages,
    Map<FlowId, FlowSlug> flows,
    Map<PolicyId, Policy> policies,
    Map<PromptId, Prompt> prompts) {

  public StageReferences {
    stages = Map.copyOf(stages);
    flows = Map.copyOf(flows);
    policies = Map.copyOf(policies);
    prompts = Map.copyOf(prompts);
  }

  /** A stage, if the definition holds it. */
  public Optional<Stage> findStage(StageId id) {
    return Optional.ofNullable(stages.get(id));
  }

  /** The slug of a flow, if a stage refers to it. */
  public Optional<FlowSlug> findFlow(FlowId id) {
    return Optional.ofNullable(flows.get(id));
  }

  /** A policy, if the definition holds it. */
  public Optional<Policy> findPolicy(PolicyId id) {
    return Optional.ofNullable(policies.get(id));
  }

  /** A field of prompts, if a stage refers to it. */
  public Optional<Prompt> findPrompt(PromptId id) {
    return Optional.ofNullable(prompts.get(id));
  }
}
