package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnownDeviceTest {

  private final Engine engine = new Engine(Flows.login());
  private final Browser browser = engine.browser();

  KnownDeviceTest() {
    engine.addUser("ada", "secret");
  }

  private void define(UserLoginStage login) {
    engine.ports().definitions().put(Flows.login(login));
  }

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
  void isNotKnownTheFirstTime() {
    assertThat(isKnownAfterLogin(browser)).isFalse();
  }

  @Test
  void isKnownByItsAddress() {
    Logins.logIn(browser, "ada", "secret");

    assertThat(isKnownAfterLogin(engine.browser())).isTrue();
  }

  @Test
  void isKnownByItsCookieAtAnotherAddress() {
    Logins.logIn(browser, "ada", "secret");

    assertThat(isKnownAfterLogin(browser.at("198.51.100.1"))).isTrue();
  }

  @Test
  void isNotKnownWithoutTheCookieAtAnotherAddress() {
    Logins.logIn(browser, "ada", "secret");

    assertThat(isKnownAfterLogin(engine.browser().at("198.51.100.1"))).isFalse();
  }

  @Test
  void isNotKnownByTheCookieOfSomebodyElse() {
    engine.addUser("bob", "secret");
    Logins.logIn(browser, "bob", "secret");

    assertThat(isKnownAfterLogin(browser.at("198.51.100.1"))).isFalse();
  }

  @Test
  void isForgottenAfterAWhile() {
    Logins.logIn(browser, "ada", "secret");
    engine.advance(Duration.ofDays(30));

    assertThat(isKnownAfterLogin(browser)).isFalse();
  }

  @Test
  void getsNoCookieForLessThanASecond() {
    define(
        new UserLoginStage(
            TimeDelta.ZERO,
            TimeDelta.ZERO,
            new TimeDelta("milliseconds=999"),
            NetworkBinding.NO_BINDING,
            GeoipBinding.NO_BINDING,
            false,
            true));
    Logins.identify(browser, "ada");

    Step done = browser.post("login", "password", "secret");

    assertThat(done.effects()).hasOnlyElementsOfType(ClientEffect.KeepSession.class);
  }
}
