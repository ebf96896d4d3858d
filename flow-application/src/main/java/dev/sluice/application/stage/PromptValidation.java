package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.execution.PolicyReports;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.WhenUndecided;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Asks the policies of a prompt whether they like what was typed. */
final class PromptValidation {

  private final PolicyEngine engine;

  PromptValidation(PolicyEngine engine) {
    this.engine = engine;
  }

  /**
   * What they say.
   *
   * @param passed whether all of them like it
   * @param problems why not; may be empty
   * @param effects what is to happen because they were asked
   */
  record Opinion(boolean passed, List<Problem> problems, List<Effect> effects) {}

  /** Asks all of them, in order; they know nothing as prompt data but what was typed now. */
  Opinion ask(PromptStage stage, Value.Fields typed, StageVisit visit) {
    PolicyRequest request =
        PolicyRequest.inRun(
            visit.visitor(),
            visit.context().with(ContextKeys.PROMPT_DATA, typed),
            visit.evidence(),
            visit.now(),
            new Memo());
    PolicyDecision decision =
        engine.decide(guard(stage, visit), request, WhenUndecided.USE_FAILURE_RESULT);
    return new Opinion(
        decision.isPassed(),
        decision.verdict().messages().stream().map(Problem::invalid).toList(),
        PolicyReports.of(decision, request));
  }

  /** As if each were bound, one after the other; to the flow, for want of a better target. */
  private static Guard guard(PromptStage stage, StageVisit visit) {
    var target = new PolicyTarget.OfFlow(visit.flow().id());
    var bindings = new ArrayList<PolicyBinding>();
    for (PolicyId policy : stage.validationPolicies()) {
      var id = new PolicyBindingId(policy.value());
      bindings.add(PolicyBinding.of(id, target, new Attached.OfPolicy(policy), bindings.size()));
    }
    return Guard.of(PolicyEngineMode.ALL, bindings, visit.references().policies());
  }
}
