package dev.sluice.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.Flows;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Guard;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowDefinitionTest {

  private static final Stage FIRST = Stages.asking("first");
  private static final Stage SECOND = Stages.asking("second");
  private static final Policy POLICY = Policies.passing("yes");

  private final FlowDefinition definition = Definitions.of(FIRST, SECOND);

  @Test
  void runsStagesInTheOrderInWhichTheyAreNamed() {
    assertThat(definition.flow().bindings())
        .extracting(FlowStageBinding::stage)
        .containsExactly(FIRST.id(), SECOND.id());
    assertThat(definition.flow().designation()).isEqualTo(FlowDesignation.ENROLLMENT);
    assertThat(definition).hasToString("enrollment@0");
  }

  @Test
  void needsTheStagesThatItBinds() {
    Flow flow = Flows.login().binding(FIRST.id(), 0).binding(SECOND.id(), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlowDefinition.of(flow, FIRST))
        .withMessageContaining("lacks stage");
  }

  @Test
  void needsThePoliciesThatAreAttached() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> definition.guarded(Definitions.onFlow(POLICY, definition)))
        .withMessageContaining("lacks policy");
  }

  @Test
  void findsWhatItHolds() {
    FlowStageBinding first = definition.flow().bindings().getFirst();

    assertThat(definition.stage(first)).isEqualTo(FIRST);
    assertThat(definition.findBinding(first.id())).contains(first);
    assertThat(definition.references().findStage(SECOND.id())).contains(SECOND);
    assertThat(definition.references().findStage(StageId.named("third"))).isEmpty();
  }

  @Test
  void holdsStagesThatAreOnlyReferredTo() {
    FlowDefinition referring =
        FlowDefinition.of(Flows.login().binding(FIRST.id(), 0), FIRST, SECOND);

    assertThat(referring.references().findStage(SECOND.id())).contains(SECOND);
  }

  @Test
  void knowsTheSlugsOfLinkedFlows() {
    FlowId other = FlowId.named("other");
    var linking =
        new FlowDefinition(
            Flows.login(),
            7,
            List.of(),
            List.of(),
            List.of(),
            Map.of(other, new FlowSlug("other")));

    assertThat(linking.references().findFlow(other)).contains(new FlowSlug("other"));
    assertThat(linking.references().findFlow(FlowId.named("third"))).isEmpty();
    assertThat(linking).hasToString("login@7");
  }

  @Test
  void guardsOnlyWhatAPolicyIsAttachedTo() {
    FlowDefinition guarded = Definitions.guardingStage(1, POLICY, definition);
    List<FlowStageBinding> bindings = guarded.flow().bindings();

    assertThat(guarded.guard()).isSameAs(Guard.NONE);
    assertThat(guarded.guard(bindings.get(0))).isSameAs(Guard.NONE);
    assertThat(guarded.guard(bindings.get(1)).isEmpty()).isFalse();
    assertThat(Definitions.guardingFlow(POLICY, definition).guard().isEmpty()).isFalse();
  }

  @Test
  void keepsAllPoliciesThatAreAttachedOneAfterTheOther() {
    FlowDefinition guarded =
        Definitions.guardingStage(0, POLICY, Definitions.guardingFlow(POLICY, definition));

    assertThat(guarded.policyBindings()).hasSize(2);
    assertThat(guarded.policies()).containsExactly(POLICY);
    assertThat(guarded.revision()).isZero();
  }

  @Test
  void guardsNothingOfAnotherFlow() {
    FlowStageBinding foreign = Flows.binding("foreign", 1);

    assertThat(definition.guard(foreign)).isSameAs(Guard.NONE);
    assertThat(definition.findBinding(foreign.id())).isEmpty();
  }
}
