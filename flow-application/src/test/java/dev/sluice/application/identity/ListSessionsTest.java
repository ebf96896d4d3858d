package dev.sluice.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.identity.ListSessions.OwnSession;
import dev.sluice.application.port.Program;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListSessionsTest {

  private static final Program FIREFOX =
      new Program(
          new Program.Browser("Firefox", "145", "0", ""),
          Program.UNKNOWN.system(),
          Program.UNKNOWN.device());

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("setup", 1));
  private final UserId ada = engine.addUser("ada", "secret");
  private final ListSessions listSessions =
      new ListSessionsService(
          engine.ports().sessions(),
          userAgent -> userAgent.equals("test") ? FIREFOX : Program.UNKNOWN,
          engine.clock());

  private Session logIn(String address) {
    Browser browser = Logins.logIn(engine.browser().at(address), "ada", "secret");
    return new BrowserCallers(engine).session(browser);
  }

  private List<OwnSession> list(Session current) {
    return listSessions.list(new Caller(engine.subject(ada), current));
  }

  @Test
  void refusesStrangers() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> listSessions.list(Caller.STRANGER));
  }

  @Test
  void showsWhereTheCallerIsLoggedInByLatestUse() {
    Session phone = logIn("192.0.2.1");
    Instant before = engine.clock().instant();
    engine.advance(Duration.ofMinutes(5));
    Session laptop = logIn("192.0.2.2");
    Instant now = engine.clock().instant();

    List<OwnSession> shown = list(phone);

    assertThat(shown)
        .containsExactly(
            new OwnSession(
                laptop.id(),
                false,
                "192.0.2.2",
                "test",
                FIREFOX,
                now,
                now,
                now.plus(Session.BROWSER_IDLE)),
            new OwnSession(
                phone.id(),
                true,
                "192.0.2.1",
                "test",
                FIREFOX,
                before,
                before,
                before.plus(Session.BROWSER_IDLE)));
  }

  @Test
  void showsNoSessionOfOthers() {
    Logins.loggedIn(engine, "bob");
    engine.browser().open("setup");
    Session own = logIn("192.0.2.1");

    assertThat(list(own)).extracting(OwnSession::id).containsExactly(own.id());
  }

  @Test
  void showsNoSessionThatHasExpired() {
    logIn("192.0.2.1");
    engine.advance(Session.BROWSER_IDLE);
    Session own = logIn("192.0.2.2");

    assertThat(list(own)).extracting(OwnSession::id).containsExactly(own.id());
  }

  @Test
  void marksNoSessionOfWhoIsKnownByAToken() {
    logIn("192.0.2.1");

    List<OwnSession> shown = listSessions.list(new Caller(engine.subject(ada), null));

    assertThat(shown).singleElement().returns(false, OwnSession::current);
  }

  @Test
  void showsNoMoreThanAPageHolds() {
    for (int i = 0; i < ListSessions.LIMIT; i++) {
      logIn("192.0.2.1");
    }
    engine.advance(Duration.ofMinutes(1));
    Session latest = logIn("192.0.2.2");

    List<OwnSession> shown = list(latest);

    assertThat(shown).hasSize(ListSessions.LIMIT);
    assertThat(shown.getFirst().id()).isEqualTo(latest.id());
  }
}
