package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subject;
import org.junit.jupiter.api.Test;

class ReputationTest {

  private static final String HERE = "192.0.2.1";

  private final Engine engine =
      new Engine(
          Flows.login(),
          Flows.embedded(Flows.password()),
          Flows.of("honest", Flows.who().pretending(false), Flows.click()));
  private final Browser browser = engine.browser();
  private final Subject ada = engine.subject(engine.addUser("ada", "secret"));

  private long scoreOf(Subject subject) {
    return engine.ports().reputations().sum(null, subject, engine.clock().instant());
  }

  private long scoreHere() {
    return engine.ports().reputations().sum(HERE, null, engine.clock().instant());
  }

  @Test
  void suffersFromAWrongPassword() {
    Logins.identify(browser, "ada");
    browser.post("login", "password", "wrong");

    assertThat(scoreOf(ada)).isEqualTo(-1);
    assertThat(scoreHere()).isEqualTo(-1);
  }

  @Test
  void recoversByALogin() {
    Logins.identify(browser, "ada");
    browser.post("login", "password", "wrong");
    browser.post("login", "password", "wrong");

    browser.post("login", "password", "secret");

    assertThat(scoreOf(ada)).isZero();
  }

  @Test
  void growsByLogins() {
    Logins.logIn(browser, "ada", "secret");
    Logins.logIn(engine.browser(), "ada", "secret");

    assertThat(scoreOf(ada)).isEqualTo(2);
    assertThat(scoreHere()).isEqualTo(2);
  }

  @Test
  void suffersFromANameThatIsNobodysThoughNothingShows() {
    Logins.identify(browser, "nobody");

    assertThat(scoreOf(Subject.claiming("nobody"))).isEqualTo(-1);
    assertThat(engine.ports().events().list()).isEmpty();
  }

  @Test
  void suffersFromANameThatIsRefused() {
    browser.open("honest");

    Step step = browser.post("honest", "uid_field", "nobody");

    assertThat(step.answer().rejected()).isTrue();
    assertThat(scoreHere()).isEqualTo(-1);
  }

  @Test
  void suffersOnceWhereNameAndPasswordAreAskedTogether() {
    browser.open("embedded");
    browser.post("embedded", Fields.of("uid_field", "nobody").and("password", "wrong"));

    assertThat(scoreOf(Subject.claiming("nobody"))).isEqualTo(-1);
  }

  @Test
  void doesNotSufferFromANameThatIsKnown() {
    Logins.identify(browser, "ada");

    assertThat(scoreHere()).isZero();
  }
}
