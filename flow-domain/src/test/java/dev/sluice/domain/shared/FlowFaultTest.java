package dev.sluice.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowFaultTest {

  @Test
  void keepsTheProblemsInOrder() {
    List<Problem> problems =
        new ArrayList<>(List.of(Problem.invalid("b", "2"), Problem.invalid("1")));

    var fault = new FlowFault.Invalid(problems);
    problems.clear();

    assertThat(fault.problems())
        .containsExactly(
            new Problem("b", "invalid", "2"), new Problem("non_field_errors", "invalid", "1"));
  }

  @Test
  void saysWhenAnotherTryMakesSense() {
    assertThat(new FlowFault.Throttled(Duration.ofSeconds(4)).retryAfter())
        .isEqualTo(Duration.ofSeconds(4));
    assertThat(new FlowFault.Unavailable("busy", Duration.ofSeconds(2)).retryAfter())
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void costsNoStackTrace() {
    assertThat(new FlowFault.NotFound("flow x").getStackTrace()).isEmpty();
    assertThat(new FlowFault.Stale("flow x")).hasMessage("flow x was changed by somebody else");
  }
}
