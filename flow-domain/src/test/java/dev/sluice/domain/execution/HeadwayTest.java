package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.Stages;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import dev.sluice.domain.stage.kind.UserLogoutStage;
import org.junit.jupiter.api.Test;

class HeadwayTest {

  private final FlowDefinition steps =
      Definitions.of(click("name"), silent("write"), click("rules"), click("end"));

  @Test
  void countsTheStepsThatShowSomething() {
    assertThat(Headway.of(waiting(steps, 0))).contains(of(1, 3));
    assertThat(Headway.of(waiting(steps, 2))).contains(of(2, 3));
    assertThat(Headway.of(waiting(steps, 3))).contains(of(3, 3));
  }

  @Test
  void promisesNoEndWhereAPolicyMayStillDropAStep() {
    assertThat(Headway.of(waiting(guarded(2), 0))).contains(new Headway(1, null));
  }

  @Test
  void promisesNoEndWhereAKindDoesNotSayWhatItShows() {
    FlowDefinition riddle = Definitions.of(click("name"), Stages.asking("riddle"));

    assertThat(Headway.of(waiting(riddle, 0))).contains(new Headway(1, null));
  }

  @Test
  void saysNothingWhereAStepMayHaveBeenLeftOut() {
    assertThat(Headway.of(waiting(guarded(0), 2))).isEmpty();
  }

  @Test
  void countsAStepThatIsReachedAlthoughItMightHaveBeenDropped() {
    assertThat(Headway.of(waiting(guarded(2), 2))).contains(of(2, 3));
  }

  @Test
  void trustsWhatPlanningHasKept() {
    FlowDefinition planned =
        Definitions.guardingStage(
            3,
            Policies.passing("yes"),
            Definitions.rebound(3, binding -> binding.evaluating(true, false), steps));

    assertThat(Headway.of(waiting(planned, 2))).contains(of(2, 3));
  }

  @Test
  void countsTheConfirmationOfALinkAsTheMailThatItCameWith() {
    FlowDefinition mailed = Definitions.of(click("name"), mail(), click("end"));
    FlowExecution sent = waiting(mailed, 1);
    var confirmation = InMemoryStage.named("confirmation", new LinkConfirmationStage());
    Context restored = Context.EMPTY.with(ContextKeys.IS_RESTORED, "link");

    FlowExecution opened =
        sent.keptBehind(confirmation)
            .restored(Runs.ID, restored, Evidence.NONE, SavedQuery.NONE)
            .after(Stages.ask("really"));

    assertThat(Headway.of(sent)).contains(of(2, 3));
    assertThat(Headway.of(opened)).contains(of(2, 3));
  }

  @Test
  void saysNothingOfARunThatIsOver() {
    assertThat(Headway.of(waiting(steps, 3).after(Stages.PROCEED))).isEmpty();
  }

  private FlowDefinition guarded(int index) {
    return Definitions.guardingStage(index, Policies.passing("yes"), steps);
  }

  private static FlowExecution waiting(FlowDefinition definition, int passed) {
    FlowPlan plan = Plans.of(definition);
    for (int i = 0; i < passed; i++) {
      plan = plan.withoutCurrent();
    }
    return FlowExecution.of(Runs.ID, definition, plan, Runs.stranger()).after(Stages.ask("what"));
  }

  private static Headway of(int number, int total) {
    return new Headway(number, total);
  }

  private static Stage click(String name) {
    return Stage.named(name, new DummyStage(false));
  }

  private static Stage silent(String name) {
    return Stage.named(name, new UserLogoutStage());
  }

  private static Stage mail() {
    var delta = new TimeDelta("minutes=5");
    return Stage.named(
        "mail",
        new EmailStage(
            true,
            "h",
            25,
            "",
            Secret.NONE,
            false,
            false,
            9,
            "a@b.c",
            false,
            delta,
            "s",
            "t",
            5,
            delta));
  }
}
