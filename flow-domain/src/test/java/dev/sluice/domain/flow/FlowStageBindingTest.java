package dev.sluice.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.policy.PolicyEngineMode;
import org.junit.jupiter.api.Test;

class FlowStageBindingTest {

  private final FlowStageBinding binding = Flows.binding("a", 5);

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(binding)
        .isEqualTo(
            new FlowStageBinding(
                binding.id(),
                binding.stage(),
                5,
                false,
                true,
                InvalidResponseAction.RETRY,
                PolicyEngineMode.ANY,
                false));
  }

  @Test
  void changesOnlyWhatItIsTold() {
    FlowStageBinding changed =
        binding
            .onInvalidResponse(InvalidResponseAction.RESTART)
            .evaluating(true, false)
            .skippedOnFailure(true);

    assertThat(changed)
        .isEqualTo(
            new FlowStageBinding(
                binding.id(),
                binding.stage(),
                5,
                true,
                false,
                InvalidResponseAction.RESTART,
                PolicyEngineMode.ANY,
                true));
  }
}
