package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import org.junit.jupiter.api.Test;

class CountedAttemptsTest {

  private static final String ELSEWHERE = "198.51.100.1";

  private final Engine engine = new Engine(Flows.login());
  private final Browser browser = engine.browser();
  private final Subject ada = engine.subject(engine.addUser("ada", "secret"));
  private final CountedAttempts counts =
      new CountedAttempts(engine.ports().attempts(), new DeviceCookies(new PlainKeyring()));

  private void fail(Browser from, int times) {
    Logins.identify(from, "ada");
    for (int i = 0; i < times; i++) {
      from.post("login", "password", "wrong");
    }
  }

  private int failures(String scope, Browser from) {
    var client = from.client();
    Visitor visitor =
        new Visitor(
            Subject.ANONYMOUS,
            Evidence.NONE,
            client.address(),
            client.host(),
            client.deviceCookie(),
            client.request());
    var request =
        new PolicyRequest(
            ada,
            visitor,
            Context.EMPTY,
            Evidence.NONE,
            engine.clock().instant(),
            false,
            new Memo());
    return counts.failures("password", scope, request);
  }

  @Test
  void tellWhatFailedFromWhereTheVisitorIs() {
    fail(browser, 2);

    assertThat(failures("here", browser)).isEqualTo(2);
    assertThat(failures("here", browser.at(ELSEWHERE))).isZero();
    assertThat(failures("identifier", browser.at(ELSEWHERE))).isEqualTo(2);
    assertThat(failures("address", browser)).isEqualTo(2);
    assertThat(failures("device", browser)).isZero();
  }

  @Test
  void tellWhatAKnownDeviceFailedItself() {
    Logins.logIn(browser, "ada", "secret");
    fail(engine.browser(), 3);
    fail(browser, 1);

    assertThat(failures("device", browser)).isEqualTo(1);
    assertThat(failures("here", browser)).isEqualTo(1);
    assertThat(failures("here", engine.browser())).isEqualTo(3);
  }

  @Test
  void knowNothingByOtherNames() {
    PolicyRequest request = PolicyRequest.about(ada, engine.clock().instant());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counts.failures("password", "HERE", request));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counts.failures("passwords", "here", request));
    assertThat(counts.failures("mail", "identifier", request)).isZero();
  }
}
