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
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionLengthTest {

  private static final TimeDelta TWO_SECONDS = new TimeDelta("seconds=2");

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("other", 2));
  private final Browser browser = engine.browser();

  SessionLengthTest() {
    engine.addUser("ada", "secret");
  }

  private Session session() {
    return engine.ports().sessions().list().getLast();
  }

  private void define(UserLoginStage login) {
    engine.ports().definitions().put(Flows.login(login));
  }

  @Test
  void lastsUntilTheBrowserCloses() {
    Logins.identify(browser, "ada");

    Step done = browser.post("login", "password", "secret");

    assertThat(kept(done)).isNull();
    assertThat(session().expires()).isEqualTo(engine.clock().instant().plus(Session.BROWSER_IDLE));
  }

  @Test
  void lastsAsLongAsTheStageSays() {
    define(UserLoginStage.lasting(TWO_SECONDS, TimeDelta.ZERO));
    Logins.identify(browser, "ada");

    Step done = browser.post("login", "password", "secret");

    assertThat(kept(done)).isEqualTo(Duration.ofSeconds(2));
    assertThat(session().expires()).isEqualTo(engine.clock().instant().plusSeconds(2));
  }

  @Test
  void endsWhenThatHasPassed() {
    define(UserLoginStage.lasting(TWO_SECONDS, TimeDelta.ZERO));
    Logins.logIn(browser, "ada", "secret");
    engine.advance(Duration.ofSeconds(2));

    Step opened = browser.open("other");

    assertThat(opened.display().isStored()).isFalse();
  }

  @Test
  void isLongerForWhoWantsToStaySignedIn() {
    define(UserLoginStage.lasting(TWO_SECONDS, TWO_SECONDS));
    Logins.identify(browser, "ada");

    Step asked = browser.post("login", "password", "secret");
    Step done = browser.post("login", "remember_me", true);

    assertThat(asked.answer().challenge()).isEqualTo(new UserLoginStage.Challenge());
    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(kept(done)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void isNoLongerForWhoDoesNot() {
    define(UserLoginStage.lasting(TimeDelta.ZERO, TWO_SECONDS));
    Logins.logIn(browser, "ada", "secret");

    Step done = browser.post("login", "remember_me", false);

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(kept(done)).isNull();
  }

  @Test
  void isNotGuessedWhereTheAnswerDoesNotFit() {
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
