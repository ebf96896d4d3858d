package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.stage.InteractiveStageHandler;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class CustomStageJourneyIT {

  @Test
  void aKindFromOutsideRunsLikeOurOwn(RunningServer server) {
    TestFlows.of(server, "riddle", Stage.named("sphinx", new RiddleStage("What walks?", "man")));
    ApiClient visitor = server.visitor();

    var asked = visitor.get(TestFlows.path("riddle"));
    var wrong = visitor.post(TestFlows.path("riddle"), Map.of());
    var solved = visitor.post(TestFlows.path("riddle"), Map.of("answer", "man"));

    assertThat(asked.field("component")).isEqualTo("riddle-stage");
    assertThat(asked.field("question")).isEqualTo("What walks?");
    assertThat(wrong.json().at("/response_errors/answer/0/code").asString()).isEqualTo("required");
    assertThat(solved.field("to")).isEqualTo("/");
  }

  /** A kind that Sluice does not know. */
  @Kind("riddle")
  record RiddleStage(String question, String solution) implements CustomStage {

    @Component("riddle-stage")
    record Challenge(String question) implements StageChallenge {}

    @Component("riddle-stage")
    record Response(String answer) implements StageResponse {}
  }

  /** What it does. The server of the journeys has it as a bean. */
  static final class RiddleStageHandler
      implements InteractiveStageHandler<RiddleStage, RiddleStage.Response> {

    @Override
    public Class<RiddleStage> configType() {
      return RiddleStage.class;
    }

    @Override
    public Class<RiddleStage.Response> responseType() {
      return RiddleStage.Response.class;
    }

    @Override
    public StageOutcome enter(RiddleStage stage, StageVisit visit) {
      return new StageOutcome.Ask(new RiddleStage.Challenge(stage.question()));
    }

    @Override
    public StageOutcome respond(
        RiddleStage stage, RiddleStage.Response response, StageVisit visit) {
      return response.answer().equals(stage.solution())
          ? new StageOutcome.Proceed(Learned.NOTHING)
          : new StageOutcome.Deny("Wrong.");
    }
  }
}
