package dev.sluice.domain.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.ResponseSource.Read;
import dev.sluice.domain.stage.kind.DummyStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseSourceTest {

  private final ResponseSource source = ResponseSource.of(new Stages.Reply("yes"));

  @Test
  void isReadAsWhatItIs() {
    assertThat(source.read(Stages.Reply.class)).isEqualTo(new Read.Good<>(new Stages.Reply("yes")));
  }

  @Test
  void doesNotFitAsAnythingElse() {
    assertThat(source.read(DummyStage.Response.class))
        .isEqualTo(new Read.Bad<>(List.of(Problem.invalid("another response is waited for"))));
  }
}
