package dev.sluice.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifyCallerTest {

  private static final String KEY = "api-key";

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("setup", 1));
  private final UserId ada = engine.addUser("ada", "secret");
  private final IdentifyCaller identifyCaller =
      new IdentifyCallerService(
          engine.ports().sessions(),
          engine.boundSessions(),
          engine.ports().tokens(),
          engine.ports().users(),
          engine.clock());

  private Caller identify(@Nullable SessionKey session, @Nullable String bearer) {
    return identifyCaller.identify(
        new IdentifyCaller.Command(session, bearer, engine.browser().client()));
  }

  private void issue(TokenIntent intent) {
    engine
        .ports()
        .tokens()
        .add(
            Token.of(
                new TokenId(new UUID(4, 0)),
                "api",
                intent,
                ada,
                engine.clock().instant().plus(Duration.ofHours(1))),
            new TokenKey(KEY));
  }

  private void assertRefused(String bearer) {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> identify(null, bearer))
        .withMessage("Token invalid/expired");
  }

  @Test
  void takesWhoSendsNothingForAStranger() {
    assertThat(identify(null, null)).isEqualTo(Caller.STRANGER);
  }

  @Test
  void knowsTheOwnerOfAToken() {
    issue(TokenIntent.API);

    Caller caller = identify(null, KEY);

    assertThat(caller).isEqualTo(new Caller(engine.subject(ada), null));
    assertThat(caller.isBySession()).isFalse();
  }

  @Test
  void prefersTheTokenToTheSession() {
    engine.addUser("bob", "secret");
    Browser bob = Logins.logIn(engine.browser(), "bob", "secret");
    issue(TokenIntent.API);

    assertThat(identify(bob.session(), KEY).user()).isEqualTo(engine.subject(ada));
  }

  @Test
  void refusesATokenThatOpensNothingEvenWhereASessionWould() {
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> identify(browser.session(), "unknown"));
  }

  @ParameterizedTest
  @EnumSource(value = TokenIntent.class, names = "API", mode = EnumSource.Mode.EXCLUDE)
  void refusesATokenForAnotherPurpose(TokenIntent intent) {
    issue(intent);

    assertRefused(KEY);
  }

  @Test
  void refusesATokenThatHasExpired() {
    issue(TokenIntent.API);
    engine.advance(Duration.ofHours(1));

    assertRefused(KEY);
  }

  @Test
  void refusesTheTokenOfAnInactiveUser() {
    issue(TokenIntent.API);
    engine.ports().users().activate(ada, false);

    assertRefused(KEY);
  }

  @Test
  void knowsWhoIsLoggedIn() {
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

    Caller caller = identify(browser.session(), null);

    assertThat(caller.user()).isEqualTo(engine.subject(ada));
    assertThat(caller.isBySession()).isTrue();
  }

  @Test
  void takesAnAnonymousSessionForAStranger() {
    Browser browser = engine.browser();
    browser.open("setup");

    assertThat(identify(browser.session(), null)).isEqualTo(Caller.STRANGER);
  }

  @Test
  void takesTheSessionOfAnInactiveUserForAStranger() {
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");
    engine.ports().users().activate(ada, false);

    assertThat(identify(browser.session(), null)).isEqualTo(Caller.STRANGER);
  }

  @Test
  void takesTheKeyFromBeforeALoginForAStranger() {
    Browser browser = engine.browser();
    Logins.identify(browser, "ada");
    Browser former = browser.copy();
    browser.post("login", "password", "secret");

    assertThat(identify(former.session(), null)).isEqualTo(Caller.STRANGER);
  }

  @Test
  void writesThatTheSessionWasUsedOnceAMinute() {
    Browser browser = Logins.logIn(engine.browser(), "ada", "secret");
    engine.advance(Session.TOUCH.minusSeconds(1));
    identify(browser.session(), null);
    Session early = engine.ports().sessions().list().getFirst();
    engine.advance(Duration.ofSeconds(1));

    identify(browser.session(), null);

    Session late = engine.ports().sessions().list().getFirst();
    assertThat(early.lastUsed()).isEqualTo(engine.clock().instant().minus(Session.TOUCH));
    assertThat(late.lastUsed()).isEqualTo(engine.clock().instant());
  }
}
