package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference.ToFlow;
import org.junit.jupiter.api.Test;

class RedirectStageTest {

  private static final FlowId OTHER = FlowId.named("other");

  @Test
  void leadsToAnAddress() {
    var stage = RedirectStage.to("https://example.org/");

    assertThat(stage)
        .isEqualTo(
            new RedirectStage(true, RedirectStage.Mode.STATIC, "https://example.org/", null));
    assertThat(stage.references()).isEmpty();
    assertThat(stage.problems()).isEmpty();
    assertThat(StageConfig.redirectTo("https://example.org/")).isEqualTo(stage);
  }

  @Test
  void leadsToAFlow() {
    var stage = RedirectStage.to(OTHER, false);

    assertThat(stage).isEqualTo(new RedirectStage(false, RedirectStage.Mode.FLOW, "", OTHER));
    assertThat(stage.references()).containsExactly(new ToFlow(OTHER));
    assertThat(stage.problems()).isEmpty();
  }

  @Test
  void needsTheTargetOfItsMode() {
    assertThat(RedirectStage.to(" ").problems())
        .containsExactly(Problem.invalid("Target URL should be present when mode is Static."));
    assertThat(RedirectStage.to(OTHER, true).forgetting(new ToFlow(OTHER)).problems())
        .containsExactly(Problem.invalid("Target Flow should be present when mode is Flow."));
  }

  @Test
  void forgetsOnlyItsOwnFlow() {
    var stage = RedirectStage.to(OTHER, true);

    assertThat(stage.forgetting(new ToFlow(OTHER)))
        .isEqualTo(new RedirectStage(true, RedirectStage.Mode.FLOW, "", null));
    assertThat(stage.forgetting(new ToFlow(FlowId.named("third")))).isEqualTo(stage);
  }
}
