package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.PlannedStage;
import dev.sluice.domain.execution.StageMarker;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import dev.sluice.domain.token.FlowToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many who opened one link confirm at once. */
class ParallelLinksTest {

  private static final int MANY = 16;
  private static final String DEAD = "This link is invalid, was used already, or has expired.";
  private static final TokenId LINK = new TokenId(new UUID(9, 8));

  private final FlowDefinition recovery = Flows.of("recovery", Flows.click());
  private final Engine engine = new Engine(recovery);
  private final UserId ada = engine.addUser("ada", "secret");

  private void mail() {
    PlanRequest request =
        PlanRequest.of(Visitor.STRANGER, engine.clock().instant())
            .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, engine.subject(ada)));
    var binding = recovery.flow().bindings().getFirst();
    var planned = new PlannedStage.Bound(binding, recovery.stage(binding), StageMarker.RE_EVALUATE);
    FlowExecution kept =
        FlowExecution.of(
                new ExecutionId(new UUID(9, 9)), recovery, new FlowPlan(List.of(planned)), request)
            .keptBehind(
                new InMemoryStage(
                    new StageName("confirmation"),
                    new LinkConfirmationStage(),
                    Map.of(LinkConfirmationStage.LINK, LINK.value().toString())));
    engine
        .ports()
        .flowTokens()
        .add(
            new FlowToken(
                LINK,
                "mail",
                new SessionKey("key").hash(),
                ada,
                kept,
                false,
                engine.clock().instant().plus(Duration.ofHours(1))));
  }

  private Browser opened() {
    Browser browser = engine.browser();
    browser.open("recovery", "flow_token=key");
    return browser;
  }

  private static Answer confirmed(Browser browser) {
    return browser.post("recovery", "token", LINK.value().toString()).answer();
  }

  @RepeatedTest(5)
  void oneGoesOnAndTheOthersHearThatItWasUsed() {
    mail();
    List<Callable<Answer>> confirmations = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Browser browser = opened();
      confirmations.add(() -> confirmed(browser));
    }

    List<Answer> answers = Threads.all(confirmations);

    assertThat(answers).containsOnlyOnce(Answers.click("recovery-0"));
    assertThat(answers).filteredOn(Answers.denied(DEAD)::equals).hasSize(MANY - 1);
    assertThat(engine.ports().flowTokens().list()).isEmpty();
  }

  @Test
  void whoConfirmsTwiceGoesOnOnce() {
    mail();
    Browser browser = opened();

    Answer first = confirmed(browser.copy());
    Answer again = confirmed(browser);

    assertThat(first).isEqualTo(Answers.click("recovery-0"));
    assertThat(again).isEqualTo(Answers.done());
  }
}
