package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.Stages;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void asksWhatTheStageAsks() {
    Run run = Runs.start(Definitions.of(Stages.asking("name")));

    assertThat(run.answer()).isEqualTo(Answer.of(new Stages.Question("name")));
  }

  @Test
  void saysWhatWasWrong() {
    List<Problem> problems = List.of(Problem.invalid("code", "wrong"));
    FlowDefinition definition =
        Definitions.of(Stages.answering("code", visit -> new StageOutcome.Reject(problems)));

    Run run = Runs.respond(Runs.start(definition));

    assertThat(run.answer()).isEqualTo(new Answer(new Stages.Question("code"), problems, true));
  }

  @Test
  void saysThatAnAnswerWasRefusedEvenWithoutAReason() {
    FlowDefinition definition =
        Definitions.of(Stages.answering("code", visit -> new StageOutcome.Reject(List.of())));

    Run run = Runs.respond(Runs.start(definition));

    assertThat(run.answer()).isEqualTo(new Answer(new Stages.Question("code"), List.of(), true));
  }

  @Test
  void redirectsAtTheEnd() {
    Run run = Runs.start(Definitions.of());

    assertThat(run.answer()).isEqualTo(Answer.of(new RedirectChallenge("/", true)));
  }

  @Test
  void deniesWithTheMessageOfTheStage() {
    Run run =
        Runs.start(
            Definitions.of(Stages.deciding("deny", visit -> new StageOutcome.Deny("no entry"))));

    assertThat(run.answer()).isEqualTo(Answer.of(new AccessDeniedChallenge("no entry")));
  }

  @Test
  void leadsToTheFlowThatTakesOverWithTheQuery() {
    var over = new StageOutcome.HandOver(new FlowSlug("other"), true, Learned.NOTHING);
    FlowDefinition definition = Definitions.of(Stages.deciding("over", visit -> over));

    Run run = Runs.start(definition, Runs.stranger("next=/a"));

    assertThat(run.answer())
        .isEqualTo(Answer.of(new RedirectChallenge("/if/flow/other/?next=/a", false)));
  }

  @Test
  void saysNothingAboutARunThatIsNotSettled() {
    FlowDefinition definition = Definitions.of(Stages.asking("name"));
    FlowExecution entering =
        FlowExecution.of(Runs.ID, definition, Plans.of(definition), Runs.stranger());

    assertThatIllegalStateException().isThrownBy(() -> Answer.about(entering));
  }
}
