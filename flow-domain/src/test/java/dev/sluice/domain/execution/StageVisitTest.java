package dev.sluice.domain.execution;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a stage is told when the run reaches it. */
class StageVisitTest {

  private final List<StageVisit> visits = new ArrayList<>();
  private final Stage watching =
      Stages.deciding(
          "watching",
          visit -> {
            visits.add(visit);
            return Stages.PROCEED;
          });

  @Test
  void tellAStageWhatTheRunKnows() {
    FlowDefinition definition = Definitions.of(watching);
    Context known = Context.EMPTY.with(ContextKeys.PENDING_USER, BOB);
    Evidence proven = Evidence.NONE.and(Subjects.password(Subjects.BOB_ID, Runs.NOW));

    Runs.start(definition, Runs.stranger().knowing(known).proving(proven));

    assertThat(visits).containsExactly(visit(definition, known, proven));
  }

  @Test
  void tellAStageThatItIsGuarded() {
    Runs.start(Definitions.guardingStage(0, Policies.passing("yes"), Definitions.of(watching)));

    assertThat(visits).extracting(StageVisit::guarded).containsExactly(true);
  }

  @Test
  void tellAStageWithWhatQueryThePageWasOpened() {
    var query = new SavedQuery("itoken=a%20b&flow_token=secret&itoken=c&flag");

    Runs.start(Definitions.of(watching), PlanRequest.of(Visitor.STRANGER, query, Runs.NOW));

    StageVisit visit = visits.getFirst();
    assertThat(visit.findParameter("itoken")).contains("a b");
    assertThat(visit.findParameter("flag")).contains("");
    assertThat(visit.query()).doesNotContain("flow_token");
  }

  @Test
  void areAboutThePendingUserElseTheVisitor() {
    FlowDefinition definition = Definitions.of(watching);
    PlanRequest ada = PlanRequest.of(Subjects.visiting(ADA), Runs.NOW);

    Runs.start(definition, ada);
    Runs.start(definition, ada.knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, BOB)));
    Runs.start(definition);

    assertThat(visits).extracting(StageVisit::subject).containsExactly(ADA, BOB, Subject.ANONYMOUS);
  }

  @Test
  void tellAStageInMemoryWhatItWasGivenAlong() {
    var inMemory =
        new InMemoryStage(new StageName("in memory"), watching.config(), Map.of("to", "/a"));
    Learned learned = Learned.NOTHING.inserting(inMemory, Insertion.Place.NEXT);

    Runs.start(Definitions.of(Stages.learning("silent", learned)));

    assertThat(visits).extracting(StageVisit::attributes).containsExactly(Map.of("to", "/a"));
    assertThat(visits).extracting(StageVisit::id).containsOnlyNulls();
  }

  private StageVisit visit(FlowDefinition definition, Context known, Evidence proven) {
    return new StageVisit(
        Runs.ID,
        0,
        watching.name(),
        watching.id(),
        Map.of(),
        false,
        definition.flow(),
        "",
        definition.references(),
        known,
        proven,
        Visitor.STRANGER,
        Runs.NOW);
  }
}
