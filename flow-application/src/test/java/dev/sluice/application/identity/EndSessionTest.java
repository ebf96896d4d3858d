package dev.sluice.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.port.Client;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.shared.FlowFault;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndSessionTest {

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("setup", 2));
  private final Browser laptop = Logins.loggedIn(engine, "ada");
  private final Browser phone = Logins.logIn(engine.browser(), "ada", "secret");
  private final BrowserCallers callers = new BrowserCallers(engine);
  private final EndSession endSession =
      new EndSessionService(engine.ports().sessions(), engine.ports().events(), engine.clock());

  private Caller caller(Browser browser) {
    return callers.caller(browser);
  }

  private SessionId sessionOf(Browser browser) {
    return callers.session(browser).id();
  }

  private void assertNotFound(SessionId session) {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> endSession.end(caller(laptop), session, Client.UNKNOWN));
  }

  @Test
  void logsTheCallerOutElsewhere() {
    endSession.end(caller(laptop), sessionOf(phone), laptop.client());

    assertThat(caller(phone)).isEqualTo(Caller.STRANGER);
    assertThat(caller(laptop).isAuthenticated()).isTrue();
  }

  @Test
  void logsTheCallerOutHere() {
    endSession.end(caller(laptop), sessionOf(laptop), laptop.client());

    assertThat(caller(laptop)).isEqualTo(Caller.STRANGER);
    assertThat(caller(Logins.logIn(laptop, "ada", "secret")).isAuthenticated()).isTrue();
  }

  @Test
  void endsTheRunsOfTheSession() {
    phone.open("setup");
    phone.post("setup", Fields.NONE);

    endSession.end(caller(laptop), sessionOf(phone), laptop.client());

    assertThat(phone.open("setup"))
        .returns(Answers.click("setup-0"), step -> step.answer())
        .returns(Subject.ANONYMOUS, step -> step.display());
  }

  @Test
  void recordsALogout() {
    Caller ada = caller(laptop);

    endSession.end(ada, sessionOf(phone), laptop.client());

    assertThat(engine.ports().events().list())
        .last()
        .isEqualTo(new AuditEvent.LoggedOut(ada.user()));
  }

  @Test
  void findsNoSessionTwice() {
    SessionId ended = sessionOf(phone);
    endSession.end(caller(laptop), ended, laptop.client());

    assertNotFound(ended);

    assertThat(engine.ports().events().actions()).containsExactly("login", "login", "logout");
  }

  @Test
  void findsNoSessionOfSomebodyElse() {
    Browser bob = Logins.loggedIn(engine, "bob");

    assertNotFound(sessionOf(bob));

    assertThat(caller(bob).isAuthenticated()).isTrue();
  }

  @Test
  void findsNoSessionThatIsNone() {
    assertNotFound(new SessionId(new UUID(0, 0)));
  }

  @Test
  void refusesStrangers() {
    SessionId session = sessionOf(phone);

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> endSession.end(Caller.STRANGER, session, Client.UNKNOWN));
  }
}
