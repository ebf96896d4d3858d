package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBindings;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FlowPlannerTest {

  private static final Policy NO = Policies.failing("no", "not for you");
  private static final Policy BROKEN = Policies.undecided("broken");

  private final FlowDefinition two =
      Definitions.of(Stages.asking("first"), Stages.asking("second"));

  @Test
  void plansTheSameTwice() {
    assertThat(Plans.PLANNER.plan(two, Runs.stranger()))
        .isEqualTo(Plans.PLANNER.plan(two, Runs.stranger()));
  }

  @Test
  void keepsTheOrderOfTheFlow() {
    FlowDefinition swapped =
        Definitions.rebound(0, it -> FlowStageBinding.of(it.id(), it.stage(), 9), two);

    assertThat(Plans.names(Plans.of(swapped))).containsExactly("second", "first");
  }

  @Test
  void plansAFlowWithoutStages() {
    assertThat(Plans.of(Definitions.of())).isEqualTo(FlowPlan.FINISHED);
  }

  @Nested
  class PoliciesOfTheFlow {

    @Test
    void refuseTheVisitor() {
      FlowDefinition guarded = Definitions.guardingFlow(NO, two);

      Planning planning = Plans.PLANNER.plan(guarded, Runs.stranger());

      assertThat(planning)
          .isInstanceOfSatisfying(
              NotApplicable.class,
              refusal ->
                  assertThat(refusal.decision().verdict())
                      .isEqualTo(new Verdict.Failed(List.of("not for you"))));
    }

    @Test
    void refuseWhenTheyCannotBeEvaluated() {
      FlowDefinition guarded = Definitions.guardingFlow(BROKEN, two);

      assertThat(Plans.PLANNER.plan(guarded, Runs.stranger())).isInstanceOf(NotApplicable.class);
    }

    @Test
    void admitWhenTheyCannotBeEvaluatedAndTheirBindingSaysSo() {
      FlowDefinition guarded =
          two.guarded(PolicyBindings.failingOpen(Definitions.onFlow(BROKEN, two)), BROKEN);

      assertThat(Plans.names(Plans.of(guarded))).containsExactly("first", "second");
    }

    @Test
    void decideAboutThePendingUser() {
      List<PolicyRequest> asked = new ArrayList<>();
      FlowDefinition guarded = Definitions.guardingFlow(recording(asked), two);
      Context pending = Context.EMPTY.with(ContextKeys.PENDING_USER, Subjects.BOB);
      PlanRequest request = PlanRequest.of(Subjects.visiting(Subjects.ADA), Runs.NOW);

      Plans.of(guarded, request);
      Plans.of(guarded, request.knowing(pending));

      assertThat(asked)
          .extracting(PolicyRequest::subject)
          .containsExactly(Subjects.ADA, Subjects.BOB);
    }
  }

  @Nested
  class PoliciesOfABinding {

    @Test
    void dropTheStageWhenThePlanIsMade() {
      FlowDefinition guarded = evaluating(true, false, NO);

      assertThat(Plans.names(Plans.of(guarded))).containsExactly("second");
    }

    @Test
    void keepTheStageWhenTheyPass() {
      FlowDefinition guarded = evaluating(true, false, Policies.passing("yes"));

      assertThat(Plans.names(Plans.of(guarded))).containsExactly("first", "second");
    }

    @Test
    void keepTheStageWhenTheyCannotBeEvaluated() {
      FlowDefinition guarded = evaluating(true, false, BROKEN);

      assertThat(Plans.names(Plans.of(guarded))).containsExactly("first", "second");
    }

    @Test
    void dropTheStageWhenTheyCannotBeEvaluatedAndTheBindingSaysSo() {
      FlowDefinition guarded =
          Definitions.rebound(0, it -> it.skippedOnFailure(true), evaluating(true, false, BROKEN));

      assertThat(Plans.names(Plans.of(guarded))).containsExactly("second");
    }

    @Test
    void areNotAskedForThePlanUnlessTheBindingSaysSo() {
      List<PolicyRequest> asked = new ArrayList<>();

      Plans.of(evaluating(false, true, recording(asked)));

      assertThat(asked).isEmpty();
    }

    @Test
    void areMarkedWhereTheyAreAskedOnArrival() {
      assertThat(markerOfFirst(evaluating(false, true, NO))).isEqualTo(StageMarker.RE_EVALUATE);
      assertThat(markerOfFirst(evaluating(false, false, NO))).isEqualTo(StageMarker.DEFAULT);
    }

    private StageMarker markerOfFirst(FlowDefinition definition) {
      return ((PlannedStage.Bound) Plans.of(definition).stages().getFirst()).marker();
    }

    private FlowDefinition evaluating(boolean onPlan, boolean onArrival, Policy policy) {
      return Definitions.rebound(
          0, it -> it.evaluating(onPlan, onArrival), Definitions.guardingStage(0, policy, two));
    }
  }

  private static Policy recording(List<PolicyRequest> asked) {
    return Policies.deciding(
        "recording",
        (policy, request) -> {
          asked.add(request);
          return Verdict.of(true);
        });
  }
}
