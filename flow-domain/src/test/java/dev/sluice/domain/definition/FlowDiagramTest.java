package dev.sluice.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowDiagramTest {

  private static final Stage FIRST = Stage.named("first", new DenyStage(""));
  private static final Stage SECOND = Stage.named("the \"second\" <b>", new DenyStage(""));
  private static final Policy ODD = Policy.named("odd", DummyPolicy.saying(true));
  private static final Policy EVEN = Policy.named("even", DummyPolicy.saying(true));

  private static final FlowDiagram.Names ALL = names("");

  private final Flow flow =
      Flow.named("way", FlowDesignation.AUTHENTICATION)
          .binding(FIRST.id(), 1)
          .binding(SECOND.id(), 2);

  private static FlowDiagram.Names names(String hidden) {
    return new FlowDiagram.Names(
        stage -> Optional.of(stage.name().value()).filter(name -> !name.equals(hidden)),
        binding ->
            Optional.of(binding.attached().equals(new Attached.OfPolicy(ODD.id())) ? "odd" : "even")
                .filter(name -> !name.equals(hidden)));
  }

  private FlowDefinition definition(PolicyBinding... bindings) {
    return new FlowDefinition(
        flow, 1, List.of(FIRST, SECOND), List.of(ODD, EVEN), List.of(bindings), Map.of());
  }

  private static PolicyBinding on(PolicyTarget target, Policy policy, int order) {
    return PolicyBinding.of(
        new PolicyBindingId(new UUID(1, order)), target, new Attached.OfPolicy(policy.id()), order);
  }

  private PolicyTarget first() {
    FlowStageBinding binding = flow.bindings().getFirst();
    return new PolicyTarget.OfStageBinding(binding.id());
  }

  @Test
  void drawsStagesOneAfterTheOther() {
    assertThat(FlowDiagram.of(definition(), ALL))
        .isEqualTo(
            """
            graph TD
              start(["Flow<br>way"])
              start --> stage_0
              stage_0["Stage<br>first"]
              stage_0 --> stage_1
              stage_1["Stage<br>the #quot;second#quot; #lt;b#gt;"]
              stage_1 --> done
              done(["End of the flow"])
            """);
  }

  @Test
  void drawsWhereTheAnswersOfPoliciesLead() {
    var asked =
        definition(
            on(new PolicyTarget.OfFlow(flow.id()), ODD, 1),
            on(first(), ODD, 2),
            on(first(), EVEN, 3));

    assertThat(FlowDiagram.of(asked, ALL))
        .contains(
            "  flow_policy_0 -- yes --> stage_0_policy_0\n",
            "  flow_policy_0 -- no --> denied\n",
            "  stage_0_policy_0 -- yes --> stage_0\n",
            "  stage_0_policy_0 -- no --> stage_0_policy_1\n",
            "  stage_0_policy_1 -- no --> stage_1\n",
            "  denied[[\"Access denied\"]]\n");
  }

  @Test
  void leavesOutWhatTheBeholderMayNotSee() {
    var asked = definition(on(first(), ODD, 2), on(first(), EVEN, 3));

    assertThat(FlowDiagram.of(asked, names("odd")))
        .contains("stage_0_policy_0{\"even\"}")
        .doesNotContain("odd");
    assertThat(FlowDiagram.of(definition(), names("first")))
        .contains("  start --> stage_0\n  stage_0[\"Stage<br>the")
        .doesNotContain("first");
  }
}
