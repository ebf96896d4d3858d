package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.ConsentPermission;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.ConsentStage;
import dev.sluice.domain.stage.kind.ConsentStage.Mode;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentStageHandlerTest {

  private static final ConsentApplication WIKI =
      new ConsentApplication(new UUID(0, 7), "wiki", "Wiki");

  private final Engine engine = new Engine(Flows.login());
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private static ConsentStage stage(Mode mode) {
    return new ConsentStage(mode, new TimeDelta("seconds=1"));
  }

  private static ConsentPermission permission(String id) {
    return new ConsentPermission(id, "May " + id);
  }

  private static Learned wishing(String... ids) {
    List<ConsentPermission> permissions =
        Arrays.stream(ids).map(ConsentStageHandlerTest::permission).toList();
    return Learned.NOTHING
        .with(ContextKeys.CONSENT_HEADER, "The wiki wants")
        .with(ContextKeys.CONSENT_PERMISSIONS, ConsentPermission.valueOf(permissions));
  }

  private static Learned ofWiki(Learned wish) {
    return wish.with(
        ContextKeys.APPLICATION,
        new Value.Fields(
            Map.of(
                "pk", Value.of(WIKI.id().toString()),
                "slug", Value.of(WIKI.slug()),
                "name", Value.of(WIKI.name()))));
  }

  private Step open(Learned wish, StageConfig stage) {
    engine.ports().definitions().put(Flows.of("ask", ScriptedStage.teaching(wish), stage));
    return browser.open("ask");
  }

  private Step accept(Step asked) {
    return browser.post("ask", "token", challenge(asked).token());
  }

  private static ConsentStage.Challenge challenge(Step step) {
    return (ConsentStage.Challenge) step.answer().challenge();
  }

  private UserConsent consent(@Nullable Instant expires, String... ids) {
    return new UserConsent(ada, WIKI, new LinkedHashSet<>(List.of(ids)), expires);
  }

  private List<UserConsent> kept() {
    return engine.ports().consents().list();
  }

  private void logIn() {
    Logins.logIn(browser, "ada", "secret");
  }

  @Test
  void asksForWhatIsWished() {
    Step asked = open(wishing("foo", "bar"), stage(Mode.ALWAYS_REQUIRE));

    ConsentStage.Challenge challenge = challenge(asked);
    assertThat(challenge.headerText()).isEqualTo("The wiki wants");
    assertThat(challenge.permissions()).containsExactly(permission("foo"), permission("bar"));
    assertThat(challenge.additionalPermissions()).isEmpty();
    assertThat(challenge.token()).isNotBlank();
  }

  @Test
  void takesNoAnswerToAnotherQuestion() {
    logIn();
    Step asked = open(ofWiki(wishing("foo")), stage(Mode.ALWAYS_REQUIRE));

    Step rejected = browser.post("ask", "token", "another");

    assertThat(rejected.answer().problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("token", "invalid"));
    assertThat(challenge(rejected).permissions()).containsExactly(permission("foo"));
    assertThat(challenge(rejected).token()).isNotEqualTo(challenge(asked).token());
    assertThat(kept()).isEmpty();
    assertThat(accept(asked).answer().rejected()).isTrue();
  }

  @Test
  void asksEveryTimeAndForgetsTheAnswer() {
    logIn();
    Step asked = open(ofWiki(wishing("foo")), stage(Mode.ALWAYS_REQUIRE));

    assertThat(accept(asked).answer()).isEqualTo(Answers.done());
    assertThat(kept()).isEmpty();
    assertThat(challenge(browser.open("ask")).permissions()).hasSize(1);
  }

  @Test
  void asksEveryTimeWhereNoApplicationIsMeant() {
    logIn();
    Step asked = open(wishing("foo"), stage(Mode.PERMANENT));

    assertThat(accept(asked).answer()).isEqualTo(Answers.done());
    assertThat(kept()).isEmpty();
  }

  @Test
  void remembersForGood() {
    logIn();

    Step done = accept(open(ofWiki(wishing("foo")), stage(Mode.PERMANENT)));

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(kept()).containsExactly(consent(null, "foo"));
  }

  @Test
  void remembersForAWhile() {
    logIn();
    Instant now = engine.clock().instant();
    accept(open(ofWiki(wishing("foo")), stage(Mode.EXPIRING)));

    assertThat(kept()).containsExactly(consent(now.plusSeconds(1), "foo"));
    assertThat(browser.open("ask").answer()).isEqualTo(Answers.done());
    engine.advance(Duration.ofSeconds(1));
    assertThat(challenge(browser.open("ask")).permissions()).containsExactly(permission("foo"));
  }

  @Test
  void goesOnWithoutAskingForTheSameAgain() {
    logIn();
    engine.ports().consents().add(consent(null, "foo", "bar"));

    Step done = open(ofWiki(wishing("bar", "foo")), stage(Mode.PERMANENT));

    assertThat(done.answer()).isEqualTo(Answers.done());
  }

  @Test
  void asksForWhatIsNewBesideTheRest() {
    logIn();
    engine.ports().consents().add(consent(null, "foo"));

    Step asked = open(ofWiki(wishing("foo", "bar")), stage(Mode.PERMANENT));

    assertThat(challenge(asked).permissions()).containsExactly(permission("foo"));
    assertThat(challenge(asked).additionalPermissions()).containsExactly(permission("bar"));
    assertThat(accept(asked).answer()).isEqualTo(Answers.done());
    assertThat(kept()).extracting(UserConsent::permissionText).containsExactly("foo bar");
  }

  @Test
  void asksWhereLessIsWishedThanBefore() {
    logIn();
    engine.ports().consents().add(consent(null, "foo", "bar"));

    Step asked = open(ofWiki(wishing("foo")), stage(Mode.PERMANENT));

    assertThat(challenge(asked).permissions()).containsExactly(permission("foo"));
    assertThat(challenge(asked).additionalPermissions()).isEmpty();
    accept(asked);
    assertThat(kept()).containsExactly(consent(null, "foo"));
  }

  @Test
  void asksEveryTimeWhereTheStageWasPutIntoThePlan() {
    logIn();
    var inMemory = new InMemoryStage(new StageName("in memory"), stage(Mode.PERMANENT), Map.of());

    Step asked =
        open(ofWiki(wishing("foo")).inserting(inMemory, Insertion.Place.NEXT), Flows.click());

    assertThat(challenge(asked).permissions()).containsExactly(permission("foo"));
    assertThat(accept(asked).answer()).isEqualTo(Answers.click("ask-1"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void remembersNothingAboutWhomSomebodyOnlyClaimsToBe() {
    engine.ports().consents().add(consent(null, "foo"));
    Learned claimed = ofWiki(wishing("foo")).with(ContextKeys.PENDING_USER, engine.subject(ada));

    Step asked = open(claimed, stage(Mode.PERMANENT));

    assertThat(challenge(asked).permissions()).containsExactly(permission("foo"));
    assertThat(accept(asked).answer()).isEqualTo(Answers.done());
    assertThat(kept()).hasSize(1);
  }

  @Test
  void refusesWhatNobodyCanBeAsked() {
    Learned malformed =
        Learned.NOTHING.with(
            ContextKeys.CONSENT_PERMISSIONS, new Value.Items(List.of(Value.of("foo"))));

    assertThat(open(malformed, stage(Mode.PERMANENT)).answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions()).containsExactly("configuration_error");
  }

  @Test
  void wantsAToken() {
    open(wishing("foo"), stage(Mode.PERMANENT));

    assertThat(browser.post("ask", Fields.NONE).answer().problems())
        .containsExactly(new Problem("token", "required", "This field is required."));
  }
}
