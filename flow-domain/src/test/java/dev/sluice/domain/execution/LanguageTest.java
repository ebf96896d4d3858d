package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.stage.Stages;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which language a run speaks. */
class LanguageTest {

  private static final Subject ADA =
      new Subject(Subjects.ADA_ID, "ada", "Ada", "", true, false, Set.of(), "de");
  private static final Evidence PROVEN =
      Evidence.NONE.and(Subjects.password(Subjects.ADA_ID, Runs.NOW));

  private final Context named = Context.EMPTY.with(ContextKeys.PENDING_USER, ADA);

  @Test
  void isWhatTheVisitorChoseForThemselves() {
    assertThat(run(Context.EMPTY, Evidence.NONE).language(Subjects.visiting(ADA))).isEqualTo("de");
  }

  @Test
  void isThatOfThePendingUserOnceSomethingIsProven() {
    assertThat(run(named, PROVEN).language(Visitor.STRANGER)).isEqualTo("de");
  }

  @Test
  void doesNotTellThatThereIsSomebodyWhoseNameWasTyped() {
    assertThat(run(named, Evidence.NONE).language(Visitor.STRANGER)).isEmpty();
  }

  @Test
  void isWhatWasChosenInTheRunBeforeAll() {
    Context chosen = named.with(ContextKeys.LOCALE, "fr");

    assertThat(run(chosen, PROVEN).language(Subjects.visiting(ADA))).isEqualTo("fr");
  }

  private static FlowExecution run(Context context, Evidence evidence) {
    PlanRequest request = Runs.stranger().knowing(context).proving(evidence);
    return Runs.start(Definitions.of(Stages.asking("only")), request).execution();
  }
}
