package dev.sluice.domain.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.DummyStage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTest {

  private final Stage stage = Stage.named("deny", new DenyStage("no"));

  @Test
  void isIdentifiedByItsNameWhenItIsWrittenInCode() {
    assertThat(stage)
        .isEqualTo(new Stage(StageId.named("deny"), new StageName("deny"), new DenyStage("no"), 0));
  }

  @Test
  void isReconfiguredWithinItsKind() {
    assertThat(stage.reconfigured(new DenyStage("never")))
        .isEqualTo(Stage.named("deny", new DenyStage("never")));
  }

  @Test
  void neverChangesItsKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage.reconfigured(new DummyStage(false)));
  }

  @Test
  void hasANameOfAtMost1024Characters() {
    assertThat(new StageName("x".repeat(1_024))).hasToString("x".repeat(1_024));
    assertThatIllegalArgumentException().isThrownBy(() -> new StageName("x".repeat(1_025)));
    assertThatIllegalArgumentException().isThrownBy(() -> new StageName(" "));
  }

  @Test
  void keepsItsAttributesInMemory() {
    Map<String, String> attributes = new HashMap<>(Map.of("to", "/"));
    var inMemory = new InMemoryStage(new StageName("x"), new DenyStage(""), attributes);

    attributes.clear();

    assertThat(inMemory.attributes()).containsExactly(Map.entry("to", "/"));
  }
}
