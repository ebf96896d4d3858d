package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.PlannedStage;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.execution.StageMarker;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.token.FlowToken;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class FlowLinkTest {

  private static final String LINK = "flow_token=key&next=/home";
  private static final String DEAD = "This link is invalid, was used already, or has expired.";

  private final CyclicBarrier both = new CyclicBarrier(2);
  private final Engine engine =
      new Engine(
          Flows.of("recovery", Flows.click(), UserLoginStage.defaults()),
          Flows.clicks("other", 1),
          Flows.login(),
          Flows.of("broken", new DummyStage(true)),
          Flows.of("look", ScriptedStage.asking(FlowLinkTest::proceeding)),
          Flows.of(
              "race",
              ScriptedStage.silent(visit -> {
                Threads.meet(both);
                return proceeding(visit);
              }),
              Flows.click()));
  private final UserId ada = engine.addUser("ada", "secret");
  private final UserId bob = engine.addUser("bob", "secret");
  private final Browser browser = engine.browser();

  private static StageOutcome proceeding(StageVisit visit) {
    return new StageOutcome.Proceed(Learned.NOTHING);
  }

  private void link(String slug, UserId owner, UserId pending, boolean revoked) {
    FlowDefinition definition = engine.ports().definitions().find(new FlowSlug(slug)).orElseThrow();
    PlanRequest request =
        PlanRequest.of(Visitor.STRANGER, engine.clock().instant())
            .knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, engine.subject(pending)));
    FlowExecution execution =
        FlowExecution.of(new ExecutionId(new UUID(9, 9)), definition, planOf(definition), request);
    engine
        .ports()
        .flowTokens()
        .add(
            new FlowToken(
                new TokenId(new UUID(9, 8)),
                "mail-" + slug,
                new SessionKey("key").hash(),
                owner,
                execution,
                revoked,
                engine.clock().instant().plus(Duration.ofHours(1))));
  }

  private static FlowPlan planOf(FlowDefinition definition) {
    return new FlowPlan(
        definition.flow().bindings().stream()
            .<PlannedStage>map(binding ->
                new PlannedStage.Bound(binding, definition.stage(binding), StageMarker.RE_EVALUATE))
            .toList());
  }

  private FlowExecution run() {
    return engine.ports().executions().list().getLast().execution();
  }

  @Test
  void resumesTheRunInANewSession() {
    link("recovery", ada, ada, true);

    Step step = browser.open("recovery", LINK);

    assertThat(step.answer()).isEqualTo(Answers.click("recovery-0"));
    assertThat(step.display()).isEqualTo(engine.subject(ada));
    assertThat(run().context().find(ContextKeys.IS_RESTORED)).contains("mail-recovery");
  }

  @Test
  void keepsNoTokenInTheQuery() {
    link("recovery", ada, ada, true);

    Step step = browser.open("recovery", LINK);

    assertThat(step.query()).isEqualTo(new SavedQuery("next=/home"));
    assertThat(run().query()).isEqualTo(new SavedQuery("next=/home"));
  }

  @Test
  void keepsWhatTheTokenKnowsWhateverTheSessionKnew() {
    link("look", ada, ada, true);
    Browser other = Logins.logIn(browser, "bob", "secret");
    other.open("look");

    Step step = other.open("look", LINK);

    assertThat(step.display()).isEqualTo(engine.subject(ada));
    assertThat(run().findPendingUser()).map(Subject::username).contains("ada");
  }

  @Test
  void provesThatTheOwnerGotTheLinkAndNothingAboutOthers() {
    link("recovery", ada, bob, true);

    browser.open("recovery", LINK);

    assertThat(run().evidence().proofs())
        .extracting(Proof::about, Proof::kind)
        .containsExactly(tuple(ada, EvidenceKind.LINK));
    assertThat(browser.post("recovery", Fields.NONE).answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void logsTheOwnerIn() {
    link("recovery", ada, ada, true);
    browser.open("recovery", LINK);

    Step done = browser.post("recovery", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.doneAt("/home"));
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void refusesALoginWhoseUserIsInactiveByNow() {
    link("recovery", ada, ada, true);
    browser.open("recovery", LINK);
    engine.ports().users().activate(ada, false);

    Step refused = browser.post("recovery", Fields.NONE);

    assertThat(refused.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void continuesTheSameRunWhenItIsOpenedAgain() {
    link("recovery", ada, ada, true);
    Step first = browser.open("recovery", LINK);

    Step again = browser.open("recovery", LINK);

    assertThat(again.answer()).isEqualTo(first.answer());
    assertThat(again.number()).isEqualTo(first.number());
  }

  @Test
  void saysThatItWasUsedElsewhere() {
    link("recovery", ada, ada, true);
    browser.open("recovery", LINK);

    Step elsewhere = engine.browser().open("recovery", LINK);

    assertThat(elsewhere.answer()).isEqualTo(Answers.denied(DEAD));
    assertThat(elsewhere.effects()).isEmpty();
  }

  @Test
  void worksElsewhereAgainUnlessItIsRevoked() {
    link("recovery", ada, ada, false);
    browser.open("recovery", LINK);

    Step elsewhere = engine.browser().open("recovery", LINK);

    assertThat(elsewhere.answer()).isEqualTo(Answers.click("recovery-0"));
  }

  @Test
  void saysThatItHasExpired() {
    link("recovery", ada, ada, true);
    engine.advance(Duration.ofHours(1));

    Step late = browser.open("recovery", LINK);

    assertThat(late.answer()).isEqualTo(Answers.denied(DEAD));
  }

  @Test
  void opensNoOtherFlow() {
    link("recovery", ada, ada, true);

    Step other = browser.open("other", LINK);

    assertThat(other.answer()).isEqualTo(Answers.denied(DEAD));
    assertThat(browser.open("recovery", LINK).answer()).isEqualTo(Answers.click("recovery-0"));
  }

  @Test
  void leavesTheRunThatWaitsWhenItIsDead() {
    Step asked = browser.open("look");

    Step dead = browser.open("look", "flow_token=unknown");

    assertThat(dead.answer()).isEqualTo(Answers.denied(DEAD));
    assertThat(browser.open("look").answer()).isEqualTo(asked.answer());
  }

  @Test
  void isOpenedByAnAnswerThatNoRunWaitsForAsByThePage() {
    link("recovery", ada, ada, true);

    Step step = browser.post("recovery", LINK, Browser.submission(Fields.NONE, null, null));

    assertThat(step.answer()).isEqualTo(Answers.click("recovery-0"));
    assertThat(run().context().has(ContextKeys.IS_RESTORED)).isTrue();
  }

  @Test
  void isUsedExactlyOnceWhenTwoOpenItAtOnce() {
    link("race", ada, ada, true);

    List<Step> steps =
        Threads.all(Collections.nCopies(2, () -> engine.browser().open("race", LINK)));

    assertThat(steps)
        .extracting(Step::answer)
        .containsExactlyInAnyOrder(Answers.click("race-1"), Answers.denied(DEAD));
    assertThat(engine.ports().executions().list()).hasSize(1);
    assertThat(engine.ports().flowTokens().list()).isEmpty();
  }

  @Test
  void goesOnInBothTabsOfABrowserThatOpenItAtOnce() {
    link("race", ada, ada, true);
    browser.open("other");

    List<Step> steps = Threads.all(Collections.nCopies(2, () -> browser.copy().open("race", LINK)));

    assertThat(steps).extracting(Step::answer).containsOnly(Answers.click("race-1"));
  }

  @Test
  void survivesAStageThatBreaks() {
    link("broken", ada, ada, true);

    StageFailure failure =
        catchThrowableOfType(StageFailure.class, () -> browser.open("broken", LINK));

    assertThat(failure.query()).isEqualTo(new SavedQuery("next=/home"));
    assertThat(engine.ports().flowTokens().list()).hasSize(1);
  }

  @Test
  void isNotUsedUpByTheKeyFromBeforeALogin() {
    link("recovery", ada, ada, true);
    Logins.identify(browser, "bob");
    Browser former = browser.copy();
    browser.post("login", "password", "secret");

    former.open("recovery", LINK);

    assertThat(browser.open("recovery", LINK).answer()).isEqualTo(Answers.click("recovery-0"));
  }
}
