package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.execution.DescribeFlow.Description;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.kind.CaptchaStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeFlowTest {

  private final FlowDefinition login = Flows.login();
  private final Engine engine = new Engine(login);

  @Test
  void tellsHowAFlowLooksWithoutOpeningIt() {
    assertThat(engine.describeFlow().describe(login.flow().slug()))
        .isEqualTo(new Description(login.flow(), List.of()));
    assertThat(engine.ports().executions().list()).isEmpty();
  }

  @Test
  void namesTheScriptsOfOthersThatItsPageRuns() {
    FlowDefinition guarded = Flows.of("guarded", CaptchaStage.of("site", new Secret("secret")));
    engine.ports().definitions().put(guarded);

    assertThat(engine.describeFlow().describe(guarded.flow().slug()).scripts())
        .containsExactly("https://www.recaptcha.net/recaptcha/api.js");
    assertThat(engine.browser().open("guarded").scripts())
        .containsExactly("https://www.recaptcha.net/recaptcha/api.js");
  }

  @Test
  void knowsNoFlowThatThereIsNot() {
    assertThatThrownBy(() -> engine.describeFlow().describe(new FlowSlug("none")))
        .isInstanceOf(FlowFault.NotFound.class);
  }
}
