package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.AccountLockdownStage;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountLockdownStageHandlerTest {

  private static final AccountLockdownStage EVERYTHING =
      AccountLockdownStage.taking(Lockdown.OF_EVERYTHING);
  private static final Lockdown NOTHING = new Lockdown(false, false, false, false);

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("after", 1));
  private final UserId ada = engine.addUser("ada", "secret");
  private final UserId bob = engine.addUser("bob", "secret");

  private Step lock(Browser browser, AccountLockdownStage stage, Learned before) {
    engine
        .ports()
        .definitions()
        .put(
            Flows.linking(
                Flows.of("lock", ScriptedStage.teaching(before), stage, Flows.click()), "after"));
    return browser.open("lock");
  }

  private Browser loggedIn(String username) {
    return Logins.logIn(engine.browser(), username, "secret");
  }

  private Learned about(UserId user) {
    return Learned.NOTHING.with(ContextKeys.PENDING_USER, engine.subject(user));
  }

  /** Somebody who may change everybody, in a browser. */
  private Browser administrator() {
    engine.ports().rbac().permit(ada, "authentik_core.change_user");
    return loggedIn("ada");
  }

  private User bob() {
    return engine.ports().users().find(bob).orElseThrow();
  }

  private void giveToken(TokenIntent intent) {
    var token = Token.of(new TokenId(UUID.randomUUID()), "bob-" + intent, intent, bob, null);
    engine.ports().tokens().add(token, new TokenKey("key of " + intent));
  }

  private AuditEvent.AccountLocked lastEvent() {
    return (AuditEvent.AccountLocked) engine.ports().events().list().getLast();
  }

  @Test
  void refusesNobody() {
    assertThat(lock(engine.browser(), EVERYTHING, Learned.NOTHING).answer())
        .isEqualTo(Answers.denied("There is no account that could be locked."));
  }

  @Test
  void takesEverythingFromSomebodyElseAndGoesOn() {
    loggedIn("bob");
    giveToken(TokenIntent.API);
    giveToken(TokenIntent.APP_PASSWORD);

    Step next = lock(administrator(), EVERYTHING, about(bob));

    assertThat(next.answer()).isEqualTo(Answers.click("lock-2"));
    assertThat(bob().active()).isFalse();
    assertThat(engine.ports().users().findPasswordHash(bob)).isEmpty();
    assertThat(engine.ports().tokens().list()).isEmpty();
    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .extracting(Subject::username)
        .containsExactly("ada");
  }

  @Test
  void tellsWhoLockedWhomAndWhy() {
    var typed = new Value.Fields(Map.of("lockdown_reason", Value.of("stolen laptop")));
    Learned reasons =
        about(bob)
            .with(ContextKeys.PROMPT_DATA, typed)
            .with(ContextKeys.LOCKDOWN_REASON, "another");

    lock(administrator(), EVERYTHING, reasons);

    assertThat(lastEvent().user().username()).isEqualTo("ada");
    assertThat(lastEvent().affected().username()).isEqualTo("bob");
    assertThat(lastEvent().reason()).isEqualTo("stolen laptop");
  }

  @Test
  void takesTheReasonOfTheRunWhereNobodyWasAsked() {
    lock(administrator(), EVERYTHING, about(bob).with(ContextKeys.LOCKDOWN_REASON, "leaked"));

    assertThat(lastEvent().reason()).isEqualTo("leaked");
  }

  @Test
  void locksAlsoWhereTheEventCannotBeWritten() {
    Browser browser = administrator();
    engine.ports().events().breakDown();

    Step next = lock(browser, EVERYTHING, about(bob));

    assertThat(next.answer()).isEqualTo(Answers.click("lock-2"));
    assertThat(bob().active()).isFalse();
  }

  @Test
  void leadsWhoeverLocksTheirOwnAccountOnAsAStranger() {
    Browser browser = loggedIn("bob");
    loggedIn("bob");

    Step next = lock(browser, EVERYTHING.completedBy(FlowId.named("after")), Learned.NOTHING);

    assertThat(next.answer()).isEqualTo(Answers.sentTo("/if/flow/after/"));
    assertThat(bob().active()).isFalse();
    assertThat(engine.ports().sessions().list())
        .singleElement()
        .extracting(Session::user)
        .isEqualTo(Subject.ANONYMOUS);
    assertThat(browser.open("after").answer()).isEqualTo(Answers.click("after-0"));
  }

  @Test
  void locksNobodysOwnAccountWithoutKnowingWhatFollows() {
    Step next = lock(loggedIn("bob"), EVERYTHING, Learned.NOTHING);

    assertThat(next.answer())
        .isEqualTo(
            Answers.denied("You cannot lock your own account: it is not configured what follows."));
    assertThat(bob().active()).isTrue();
    assertThat(engine.ports().sessions().list()).hasSize(1);
  }

  @Test
  void refusesWhoeverMayNotChangeTheOther() {
    Step next = lock(loggedIn("ada"), EVERYTHING, about(bob));

    assertThat(next.answer()).isEqualTo(Answers.denied("You may not lock this account."));
    assertThat(bob().active()).isTrue();
  }

  @Test
  void refusesStrangersWhoNamedSomebody() {
    Step next = lock(engine.browser(), EVERYTHING, about(bob));

    assertThat(next.answer()).isEqualTo(Answers.denied("You may not lock this account."));
  }

  @Test
  void leavesWhatItIsNotToTake() {
    giveToken(TokenIntent.API);
    loggedIn("bob");

    lock(
        administrator(),
        AccountLockdownStage.taking(new Lockdown(true, false, false, false)),
        about(bob));

    assertThat(bob().active()).isFalse();
    assertThat(engine.ports().users().findPasswordHash(bob)).contains("hashed:secret");
    assertThat(engine.ports().tokens().list()).hasSize(1);
    assertThat(engine.ports().sessions().list()).hasSize(2);
  }

  @Test
  void onlyTellsWhereItIsToTakeNothing() {
    User before = bob();

    Step next = lock(administrator(), AccountLockdownStage.taking(NOTHING), about(bob));

    assertThat(next.answer()).isEqualTo(Answers.click("lock-2"));
    assertThat(bob().active()).isEqualTo(before.active());
    assertThat(lastEvent().affected().username()).isEqualTo("bob");
  }

  /** What was proven a moment before does not count any more. */
  @Test
  void undoesALoginOfThatVeryMoment() {
    Browser late = engine.browser();
    Logins.identify(late, "bob");
    Browser browser = administrator();

    lock(browser, EVERYTHING, about(bob));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> engine.ports().users().updateLogin(bob, engine.clock().instant()));
    late.post("login", "password", "secret");
    assertThat(engine.ports().sessions().list())
        .extracting(session -> session.user().username())
        .doesNotContain("bob");
    assertThat(browser.post("lock", Fields.NONE).answer()).isEqualTo(Answers.done());
  }
}
