package dev.sluice.domain.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import dev.sluice.domain.stage.kind.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageHoldersTest {

  private static final StageId PASSWORD = StageId.named("password");
  private static final Reference TO_PASSWORD = new Reference.ToStage(PASSWORD);

  @Test
  void leavesTheStagesWithoutWhatTheyReferTo() {
    Stage holder =
        Stage.named("holder", IdentificationStage.by(UserField.EMAIL).embedding(PASSWORD));

    assertThat(StageHolders.without(TO_PASSWORD, List.of(holder)))
        .containsExactly(Stage.named("holder", IdentificationStage.by(UserField.EMAIL)));
  }

  @Test
  void namesEachStageThatWouldNotWorkWithout() {
    Stage fine = Stage.named("fine", IdentificationStage.by(UserField.EMAIL).embedding(PASSWORD));
    Stage empty = Stage.named("empty", IdentificationStage.by().embedding(PASSWORD));

    assertThat(refusals(TO_PASSWORD, fine, empty))
        .containsExactly(
            "Identification Stage \"empty\" needs this in password_stage."
                + " Choose something else there, or delete that stage first.");
  }

  @Test
  void namesTheFieldOfARedirect() {
    FlowId flow = FlowId.named("target");
    Stage holder = Stage.named("onwards", RedirectStage.to(flow, true));

    assertThat(refusals(new Reference.ToFlow(flow), holder))
        .singleElement()
        .asString()
        .startsWith("Redirect Stage \"onwards\" needs this in target_flow.");
  }

  @Test
  void namesTheListOfAStageFromOutside() {
    Stage holder = Stage.named("several", new SeveralStage(List.of(PASSWORD)));

    assertThat(refusals(TO_PASSWORD, holder))
        .singleElement()
        .asString()
        .startsWith("Several Words Stage \"several\" needs this in other_stages.");
  }

  private static List<String> refusals(Reference gone, Stage... holders) {
    var refused =
        assertThatExceptionOfType(FlowFault.Invalid.class)
            .isThrownBy(() -> StageHolders.without(gone, List.of(holders)))
            .actual();
    assertThat(refused.problems()).extracting(Problem::field).containsOnly(Problem.NON_FIELD);
    return refused.problems().stream().map(Problem::message).toList();
  }

  @Kind("several_words")
  private record SeveralStage(List<StageId> otherStages) implements CustomStage {

    @Override
    public List<Reference> references() {
      return otherStages.stream().<Reference>map(Reference.ToStage::new).toList();
    }
  }
}
