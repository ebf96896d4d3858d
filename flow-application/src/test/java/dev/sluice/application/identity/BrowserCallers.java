package dev.sluice.application.identity;

import static java.util.Objects.requireNonNull;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.domain.identity.Session;

/** Who calls from browsers. */
final class BrowserCallers {

  private final IdentifyCaller identifyCaller;

  BrowserCallers(Engine engine) {
    this.identifyCaller =
        new IdentifyCallerService(
            engine.ports().sessions(),
            engine.boundSessions(),
            engine.ports().tokens(),
            engine.ports().users(),
            engine.clock());
  }

  Caller caller(Browser browser) {
    return identifyCaller.identify(
        new IdentifyCaller.Command(browser.session(), null, browser.client()));
  }

  /** The session of a browser that is logged in. */
  Session session(Browser browser) {
    return requireNonNull(caller(browser).session());
  }
}
