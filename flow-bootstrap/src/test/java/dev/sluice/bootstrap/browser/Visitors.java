package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.ArrayList;
import java.util.List;

/** Lets people come to the server, each with a browser profile of their own. */
final class Visitors implements AutoCloseable {

  /** How many milliseconds anything may take. */
  static final int PATIENCE = 30_000;

  private final List<Visitor> present = new ArrayList<>();
  private final Browser browser;
  private final RunningServer server;

  Visitors(Browser browser, RunningServer server) {
    this.browser = browser;
    this.server = server;
  }

  /** Somebody whom the server has never seen. */
  Visitor come() {
    return come(Look.USUAL);
  }

  Visitor come(Look look) {
    BrowserContext context = browser.newContext(look.options());
    context.setDefaultTimeout(PATIENCE);
    Visitor visitor = Visitor.in(context, server);
    present.add(visitor);
    return visitor;
  }

  /** The same browser in front of another server. */
  Visitors at(RunningServer other) {
    return new Visitors(browser, other);
  }

  RunningServer server() {
    return server;
  }

  void assertClean() {
    present.forEach(visitor -> visitor.traffic().assertClean());
  }

  /** Keeps what they saw last, and what their browsers logged. */
  void keepEvidence(String name) {
    for (int i = 0; i < present.size(); i++) {
      Pictures.keepFailure(present.get(i), name + (i == 0 ? "" : "-" + (i + 1)));
    }
  }

  @Override
  public void close() {
    present.forEach(visitor -> visitor.page().context().close());
  }
}
