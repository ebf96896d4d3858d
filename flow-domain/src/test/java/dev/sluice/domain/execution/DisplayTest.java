package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.stage.Stages;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a challenge shows. */
class DisplayTest {

  private static final Visitor ADA = Subjects.visiting(Subjects.ADA);

  @Test
  void isTheVisitorWhereNobodyWasNamed() {
    assertThat(knowing(Context.EMPTY).display(ADA)).isEqualTo(Subjects.ADA);
    assertThat(knowing(Context.EMPTY).display(Visitor.STRANGER)).isEqualTo(Subject.ANONYMOUS);
  }

  @Test
  void isThePendingUserBeforeTheVisitor() {
    Context named = Context.EMPTY.with(ContextKeys.PENDING_USER, Subjects.BOB);

    assertThat(knowing(named).display(ADA)).isEqualTo(Subjects.BOB);
  }

  @Test
  void isWhatWasTypedBeforeThePersonBehindItAndWithoutTheirAddress() {
    Context typed =
        Context.EMPTY
            .with(ContextKeys.PENDING_USER, Subjects.BOB)
            .with(ContextKeys.PENDING_USER_IDENTIFIER, "bobby");

    assertThat(knowing(typed).display(ADA))
        .isEqualTo(new Subject(null, "bobby", "bobby", "", false, false, Set.of()));
  }

  private static FlowExecution knowing(Context context) {
    return Runs.start(Definitions.of(Stages.asking("only")), Runs.stranger().knowing(context))
        .execution();
  }
}
