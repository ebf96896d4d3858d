package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.CountingHasher;
import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.stage.kind.DenyStage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageHandlersTest {

  private static List<StageHandler<?>> handlers() {
    var ports = new InMemoryPorts();
    return new ArrayList<>(
        Handlers.handlers(
            ports,
            new InMemoryBrands(),
            new CountingHasher(ports.unitOfWork()),
            new DeviceCookies(new PlainKeyring())));
  }

  @Test
  void handleEveryKindAndCustomOnes() {
    var behaviors = new StageHandlers(handlers()).behaviors();

    assertThat(behaviors.handles(DenyStage.class)).isTrue();
    assertThat(behaviors.handles(ScriptedStage.class)).isTrue();
  }

  @Test
  void nameTheKindThatLacksAHandler() {
    List<StageHandler<?>> incomplete = handlers();
    incomplete.removeIf(handler -> handler.configType() == DenyStage.class);

    assertThatIllegalStateException()
        .isThrownBy(() -> new StageHandlers(incomplete))
        .withMessage("No handler for " + DenyStage.class);
  }

  @Test
  void nameTheKindThatHasTwo() {
    List<StageHandler<?>> twice = handlers();
    twice.add(new DenyStageHandler());

    assertThatIllegalStateException()
        .isThrownBy(() -> new StageHandlers(twice))
        .withMessage("Two handlers for " + DenyStage.class);
  }
}
