package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserLoginStageHandlerTest {

  private static final TimeDelta TWO_SECONDS = new TimeDelta("seconds=2");

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("other", 2));
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private static ScriptedStage proving(UserId user) {
    return ScriptedStage.silent(visit ->
        new StageOutcome.Proceed(
            Learned.NOTHING.proving(
                new Proof(
                    user, EvidenceKind.TOTP, Set.of(FactorClass.HAS), visit.id(), visit.now()))));
  }

  private Session session() {
    return engine.ports().sessions().list().getLast();
  }

  private void define(UserLoginStage login) {
    engine.ports().definitions().put(Flows.login(login));
  }

  @Test
  void logsInAndGoesOn() {
    Logins.identify(browser, "ada");

    Step done = browser.post("login", "password", "secret");

    Instant now = engine.clock().instant();
    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(session().user()).isEqualTo(engine.subject(ada));
    assertThat(engine.ports().users().find(ada)).map(User::lastLogin).contains(now);
    assertThat(engine.ports().events().actions()).containsExactly("login");
  }

  @Test
  void givesTheSessionANewKeyInItsPlace() {
    browser.open("other");
    browser.post("other", Fields.NONE);
    Browser former = browser.copy();
    Session before = session();

    Logins.logIn(browser, "ada", "secret");

    assertThat(browser.session()).isNotEqualTo(former.session());
    assertThat(engine.ports().sessions().list()).hasSize(1);
    assertThat(session().id()).isEqualTo(before.id());
    assertThat(browser.open("other").answer()).isEqualTo(Answers.click("other-1"));
    assertThat(former.open("other").answer()).isEqualTo(Answers.click("other-0"));
  }

  @Test
  void keepsOnlyWhatWasProvenAboutTheUser() {
    UserId eve = engine.addUser("eve", "secret");
    engine
        .ports()
        .definitions()
        .put(Flows.of("both", proving(eve), proving(ada), Flows.who(), UserLoginStage.defaults()));
    browser.open("both");

    browser.post("both", "uid_field", "ada");

    assertThat(session().evidence().proofs()).extracting(Proof::about).containsExactly(ada);
  }

  @Test
  void carriesTheEvidenceOnInTheSession() {
    Logins.logIn(browser, "ada", "secret");

    Evidence evidence = session().evidence();

    assertThat(evidence.proofs()).extracting(Proof::kind).containsExactly(EvidenceKind.PASSWORD);
    assertThat(evidence.factors(ada)).containsExactly(FactorClass.KNOWS);
  }

  @Test
  void endsTheOtherSessionsOfTheUserWhereItIsSetTo() {
    define(UserLoginStage.defaults().terminatingOthers());
    UserId bob = engine.addUser("bob", "secret");
    Logins.logIn(engine.browser(), "ada", "secret");
    Logins.logIn(engine.browser(), "bob", "secret");

    Logins.logIn(browser, "ada", "secret");

    assertThat(engine.ports().sessions().list())
        .extracting(Session::user)
        .containsExactly(engine.subject(bob), engine.subject(ada));
  }

  @Test
  void leavesTheOtherSessionsOtherwise() {
    Logins.logIn(engine.browser(), "ada", "secret");

    Logins.logIn(browser, "ada", "secret");

    assertThat(engine.ports().sessions().list()).hasSize(2);
  }

  @Nested
  class Lasting {

    @Test
    void untilTheBrowserCloses() {
      Logins.identify(browser, "ada");

      Step done = browser.post("login", "password", "secret");

      assertThat(kept(done)).isNull();
      assertThat(session().expires())
          .isEqualTo(engine.clock().instant().plus(Session.BROWSER_IDLE));
    }

    @Test
    void asLongAsTheStageSays() {
      define(UserLoginStage.lasting(TWO_SECONDS, TimeDelta.ZERO));
      Logins.identify(browser, "ada");

      Step done = browser.post("login", "password", "secret");

      assertThat(kept(done)).isEqualTo(Duration.ofSeconds(2));
      assertThat(session().expires()).isEqualTo(engine.clock().instant().plusSeconds(2));
    }

    @Test
    void noLongerThanThat() {
      define(UserLoginStage.lasting(TWO_SECONDS, TimeDelta.ZERO));
      Logins.logIn(browser, "ada", "secret");
      engine.advance(Duration.ofSeconds(2));

      Step opened = browser.open("other");

      assertThat(opened.display().isStored()).isFalse();
    }

    @Test
    void longerForWhoWantsToStaySignedIn() {
      define(UserLoginStage.lasting(TWO_SECONDS, TWO_SECONDS));
      Logins.identify(browser, "ada");

      Step asked = browser.post("login", "password", "secret");
      Step done = browser.post("login", "remember_me", true);

      assertThat(asked.answer().challenge()).isEqualTo(new UserLoginStage.Challenge());
      assertThat(done.answer()).isEqualTo(Answers.done());
      assertThat(kept(done)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void noLongerForWhoDoesNot() {
      define(UserLoginStage.lasting(TimeDelta.ZERO, TWO_SECONDS));
      Logins.logIn(browser, "ada", "secret");

      Step done = browser.post("login", "remember_me", false);

      assertThat(done.answer()).isEqualTo(Answers.done());
      assertThat(kept(done)).isNull();
    }

    @Test
    void asLongAsSomebodySaysAndNotBefore() {
      define(UserLoginStage.lasting(TimeDelta.ZERO, TWO_SECONDS));
      Logins.logIn(browser, "ada", "secret");

      Step missing = browser.post("login", Fields.NONE);
      Step wrong = browser.post("login", "remember_me", "perhaps");

      assertThat(missing.answer().problems()).extracting(Problem::code).containsExactly("required");
      assertThat(wrong.answer().problems()).extracting(Problem::code).containsExactly("invalid");
      assertThat(session().user().isStored()).isFalse();
    }

    private static @Nullable Duration kept(Step step) {
      return step.effects().stream()
          .filter(ClientEffect.KeepSession.class::isInstance)
          .map(ClientEffect.KeepSession.class::cast)
          .toList()
          .getLast()
          .lasting();
    }
  }

  @Nested
  class KnowingTheDevice {

    private boolean isKnownAfterLogin(Browser from) {
      Logins.logIn(from, "ada", "secret");
      return engine
          .ports()
          .executions()
          .list()
          .getLast()
          .execution()
          .context()
          .find(ContextKeys.KNOWN_DEVICE)
          .orElseThrow();
    }

    @Test
    void doesNotTheFirstTime() {
      assertThat(isKnownAfterLogin(browser)).isFalse();
    }

    @Test
    void doesByItsAddress() {
      Logins.logIn(browser, "ada", "secret");

      assertThat(isKnownAfterLogin(engine.browser())).isTrue();
    }

    @Test
    void doesByItsCookieAtAnotherAddress() {
      Logins.logIn(browser, "ada", "secret");

      assertThat(isKnownAfterLogin(browser.at("198.51.100.1"))).isTrue();
    }

    @Test
    void doesNotWithoutTheCookieAtAnotherAddress() {
      Logins.logIn(browser, "ada", "secret");

      assertThat(isKnownAfterLogin(engine.browser().at("198.51.100.1"))).isFalse();
    }

    @Test
    void doesNotByTheCookieOfSomebodyElse() {
      engine.addUser("bob", "secret");
      Logins.logIn(browser, "bob", "secret");

      assertThat(isKnownAfterLogin(browser.at("198.51.100.1"))).isFalse();
    }

    @Test
    void forgetsAfterAWhile() {
      Logins.logIn(browser, "ada", "secret");
      engine.advance(Duration.ofDays(30));

      assertThat(isKnownAfterLogin(browser)).isFalse();
    }

    @Test
    void givesNoCookieForLessThanASecond() {
      define(
          new UserLoginStage(
              TimeDelta.ZERO,
              TimeDelta.ZERO,
              new TimeDelta("milliseconds=999"),
              UserLoginStage.NetworkBinding.NO_BINDING,
              UserLoginStage.GeoipBinding.NO_BINDING,
              false,
              true));
      Logins.identify(browser, "ada");

      Step done = browser.post("login", "password", "secret");

      assertThat(done.effects()).hasOnlyElementsOfType(ClientEffect.KeepSession.class);
    }
  }

  @Nested
  class Refusing {

    private Step through(StageConfig... stages) {
      engine.ports().definitions().put(Flows.of("short", stages));
      browser.open("short");
      return browser.post("short", "uid_field", "ada");
    }

    @Test
    void nobodyAtAll() {
      engine.ports().definitions().put(Flows.of("short", UserLoginStage.defaults()));

      Step step = browser.open("short");

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(engine.ports().events().actions()).containsExactly("login_failed");
    }

    @Test
    void somebodyOfWhomNothingWasProven() {
      Step step = through(Flows.who(), UserLoginStage.defaults());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(session().user().isStored()).isFalse();
    }

    @Test
    void nobodyOfWhomNothingNeedsToBeProven() {
      Step step = through(Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.done());
      assertThat(session().user()).isEqualTo(engine.subject(ada));
    }

    @Test
    void somebodyOfWhomOnlyOthersProvedSomething() {
      UserId eve = engine.addUser("eve", "secret");

      Step step = through(proving(eve), Flows.who(), UserLoginStage.defaults());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
    }

    @Test
    void somebodyInactiveWhateverWasProven() {
      engine.ports().users().activate(ada, false);

      Step step = through(proving(ada), Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
      assertThat(session().user().isStored()).isFalse();
    }

    @Test
    void somebodyPretended() {
      engine.ports().users().remove(ada);

      Step step = through(Flows.who(), UserLoginStage.defaults().withoutEvidence());

      assertThat(step.answer()).isEqualTo(Answers.denied(null));
    }
  }

  @Test
  void takesAnAuthenticatedSessionForEvidenceAboutItsUser() {
    engine.addUser("bob", "secret");
    engine.ports().definitions().put(Flows.of("again", Flows.who(), UserLoginStage.defaults()));
    Logins.logIn(browser, "ada", "secret");
    browser.open("again");

    Step own = browser.copy().post("again", "uid_field", "ada");
    Browser another = Logins.logIn(engine.browser(), "ada", "secret");
    another.open("again");
    Step other = another.post("again", "uid_field", "bob");

    assertThat(own.answer()).isEqualTo(Answers.done());
    assertThat(other.answer()).isEqualTo(Answers.denied(null));
    assertThat(List.of("login", "login", "login", "login_failed"))
        .isEqualTo(engine.ports().events().actions());
  }
}
