package dev.sluice.domain.execution;

import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.stage.Effect;
import java.util.List;

/** What planning gave. */
public sealed interface Planning {

  /** What is to happen because policies were asked. */
  List<Effect> effects();

  /**
   * The flow can run.
   *
   * @param plan what is to run
   * @param request for whom, with what policies made known
   */
  record Planned(FlowPlan plan, PlanRequest request, List<Effect> effects) implements Planning {
    public Planned {
      effects = List.copyOf(effects);
    }
  }

  /**
   * The flow is not for this visitor.
   *
   * @param reason why, for administrators
   * @param decision what the flow's policies said; unguarded where its requirement refused
   */
  record NotApplicable(String reason, PolicyDecision decision, List<Effect> effects)
      implements Planning {
    public NotApplicable {
      effects = List.copyOf(effects);
    }
  }
}
