package dev.sluice.benchmark.micro;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageBehaviors;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A flow of ten stages, each guarded by a policy of its own that is asked when a run is planned and
 * again when it gets there, and somebody whom all of them let pass.
 */
final class TenStages {

  static final int STAGES = 10;
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  static final PolicyEngine ENGINE =
      new PolicyEngine(PolicyBehaviors.NONE.with(MemberPolicy.class, MemberPolicy::decide));
  static final FlowRunner RUNNER =
      new FlowRunner(StageBehaviors.of(QuestionStage.class, new QuestionStage.Behavior()), ENGINE);

  static final FlowDefinition DEFINITION = definition(new MemberPolicy(group(2)));
  static final Subject JANE =
      new Subject(
          new UserId(7),
          "jane",
          "Jane Doe",
          "jane@example.org",
          true,
          false,
          Set.of(group(1), group(2), group(3)));
  static final Visitor VISITOR = Visitor.STRANGER.as(JANE, Evidence.NONE);

  private TenStages() {}

  /** What a run is planned for: a person is known, and something was proven. */
  static PlanRequest request() {
    return PlanRequest.of(VISITOR, NOW)
        .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, JANE))
        .proving(
            Evidence.NONE.and(
                new Proof(
                    new UserId(7), EvidenceKind.PASSWORD, Set.of(FactorClass.KNOWS), null, NOW)));
  }

  /** A run that waits at the first of the ten. */
  static FlowExecution waiting() {
    return RUNNER.start(new ExecutionId(new UUID(0, 1)), DEFINITION, request()).execution();
  }

  /** The flow, where each policy decides by this. */
  static FlowDefinition definition(PolicyConfig policy) {
    Flow flow = Flow.named("ten-stages", FlowDesignation.AUTHENTICATION);
    var stages = new Stage[STAGES];
    for (int i = 0; i < STAGES; i++) {
      stages[i] = Stage.named("question-" + i, new QuestionStage("Question " + i + "?"));
      flow = flow.binding(binding(i, stages[i]));
    }
    FlowDefinition definition = FlowDefinition.of(flow, stages);
    for (int i = 0; i < STAGES; i++) {
      definition =
          guarded(definition, flow.bindings().get(i), i, Policy.named("policy-" + i, policy));
    }
    return definition;
  }

  private static FlowStageBinding binding(int order, Stage stage) {
    return FlowStageBinding.of(new BindingId(new UUID(1, order)), stage.id(), order)
        .evaluating(true, true);
  }

  private static FlowDefinition guarded(
      FlowDefinition definition, FlowStageBinding binding, int number, Policy policy) {
    return definition.guarded(
        PolicyBinding.of(
            new PolicyBindingId(new UUID(2, number)),
            new PolicyTarget.OfStageBinding(binding.id()),
            new Attached.OfPolicy(policy.id()),
            0),
        policy);
  }

  private static GroupId group(int number) {
    return new GroupId(new UUID(3, number));
  }
}
