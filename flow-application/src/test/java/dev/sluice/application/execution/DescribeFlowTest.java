package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import org.junit.jupiter.api.Test;

class DescribeFlowTest {

  private final FlowDefinition login = Flows.login();
  private final Engine engine = new Engine(login);

  @Test
  void tellsHowAFlowLooksWithoutOpeningIt() {
    assertThat(engine.describeFlow().describe(login.flow().slug())).isEqualTo(login.flow());
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @Test
  void knowsNoFlowThatThereIsNot() {
    assertThatThrownBy(() -> engine.describeFlow().describe(new FlowSlug("none")))
        .isInstanceOf(FlowFault.NotFound.class);
  }
}
